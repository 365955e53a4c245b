package org.cadreprofiles.stats;

import java.util.Arrays;

/**
 * Mean without the smallest and largest values: less coarse than the median where counts are small.
 *
 * <p>Source: Tukey (1962), "The future of data analysis".
 */
public final class TrimmedMean {
  private TrimmedMean() {}

  /**
   * Mean of what is left when the share is cut from either end; numbers cut are rounded down.
   *
   * @param values at least one value
   * @param share cut from each end, from 0 to below 0.5
   */
  public static double of(double[] values, double share) {
    if (!(share >= 0 && share < 0.5)) {
      throw new IllegalArgumentException(
          "The share cut from each end lies between 0 and 0.5; it is " + share + ".");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int cut = (int) Math.floor(share * sorted.length);
    return Arrays.stream(sorted, cut, sorted.length - cut).average().orElseThrow();
  }
}
