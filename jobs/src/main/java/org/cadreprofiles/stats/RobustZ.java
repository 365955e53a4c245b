package org.cadreprofiles.stats;

import java.util.Arrays;

/**
 * How far a value lies from the others, in robust standard deviations: median and MAD instead of
 * mean and standard deviation, so that up to half of the values may be wrong.
 *
 * <p>Source: Hampel (1974), "The influence curve and its role in robust estimation"; the factor
 * 1.4826 makes the MAD estimate the standard deviation of a normal distribution.
 *
 * @param median middle of the values
 * @param scale 1.4826 times the median absolute deviation, at least the floor given
 */
public record RobustZ(double median, double scale) {
  /** Standard deviation over MAD for a normal distribution. */
  public static final double MAD_TO_SIGMA = 1.4826;

  public RobustZ {
    if (!(scale >= 0)) {
      throw new IllegalArgumentException("A scale is not negative; it is " + scale + ".");
    }
  }

  /**
   * Measures median and scale of the values.
   *
   * @param values at least one value
   * @param floor smallest scale to believe, in the unit of the values; guards against a MAD of zero
   */
  public static RobustZ fit(double[] values, double floor) {
    double median = Quantile.median(values);
    double[] distances = Arrays.stream(values).map(v -> Math.abs(v - median)).toArray();
    return new RobustZ(median, Math.max(floor, MAD_TO_SIGMA * Quantile.median(distances)));
  }

  /** Robust standard deviations above the median; infinite where the scale is zero. */
  public double of(double value) {
    return value == median ? 0 : (value - median) / scale;
  }
}
