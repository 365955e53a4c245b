package org.cadreprofiles.stats;

import java.util.Arrays;

/**
 * How many equally active visitors would concentrate the views as much as the real ones do.
 *
 * <p>Source: Hill (1973), "Diversity and evenness"; order 2 is the inverse of Simpson's index and
 * of Herfindahl's.
 */
public final class EffectiveNumber {
  private EffectiveNumber() {}

  /**
   * Order 2: the square of the sum over the sum of squares; 0 for no views at all.
   *
   * @param amounts views of each visitor, none negative
   */
  public static double orderTwo(double[] amounts) {
    double sum = Arrays.stream(amounts).sum();
    double squares = Arrays.stream(amounts).map(a -> a * a).sum();
    return squares == 0 ? 0 : sum * sum / squares;
  }

  /** Order 1: the exponential of Shannon's entropy; 0 for no views at all. */
  public static double orderOne(double[] amounts) {
    double sum = Arrays.stream(amounts).sum();
    if (sum == 0) {
      return 0;
    }
    double entropy =
        Arrays.stream(amounts).filter(a -> a > 0).map(a -> -a / sum * Math.log(a / sum)).sum();
    return Math.exp(entropy);
  }
}
