package org.cadreprofiles.stats;

import java.util.Arrays;

/**
 * Sample quantile by linear interpolation between order statistics, the default of R and NumPy.
 *
 * <p>Source: Hyndman and Fan (1996), "Sample quantiles in statistical packages", definition 7.
 */
public final class Quantile {
  private Quantile() {}

  /**
   * The quantile of the values, whatever their order.
   *
   * @param values at least one value, none NaN
   * @param probability from 0 (smallest) to 1 (largest)
   */
  public static double of(double[] values, double probability) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, probability);
  }

  /** The same for values that are already in rising order. */
  public static double ofSorted(double[] sorted, double probability) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("A quantile needs at least one value; there is none.");
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "A quantile's probability lies between 0 and 1; it is " + probability + ".");
    }
    double position = probability * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /** The middle value, or the mean of the two middle ones. */
  public static double median(double[] values) {
    return of(values, 0.5);
  }
}
