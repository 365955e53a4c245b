package org.cadreprofiles.stats;

import java.util.stream.IntStream;

/**
 * q-values that hold the expected share of wrong findings among all findings at a wanted level.
 *
 * <p>Source: Benjamini and Hochberg (1995), "Controlling the false discovery rate". Valid for
 * independent and for positively dependent tests (Benjamini and Yekutieli 2001).
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The q-value of every p-value, in the order given: rejecting all q at most 0.05 is the procedure
   * at 5 %.
   *
   * @param pValues each from 0 to 1
   */
  public static double[] qValues(double[] pValues) {
    int n = pValues.length;
    int[] falling =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> Double.compare(pValues[b], pValues[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] q = new double[n];
    double smallest = 1;
    for (int i = 0; i < n; i++) {
      double p = pValues[falling[i]];
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("A p-value lies between 0 and 1; one is " + p + ".");
      }
      smallest = Math.min(smallest, p * n / (n - i));
      q[falling[i]] = smallest;
    }
    return q;
  }
}
