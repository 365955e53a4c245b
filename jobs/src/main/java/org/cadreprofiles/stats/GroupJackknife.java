package org.cadreprofiles.stats;

/**
 * Variance of a ratio of sums when whole visitors, not views, are the independent observations.
 *
 * <p>Visitors are dealt into groups by their hash; leaving each group out in turn shows how much
 * the ratio depends on who happened to come. To first order this equals a bootstrap of whole
 * visitors, at the cost of two sums per group. Source: Kott (2001), "The delete-a-group jackknife".
 */
public final class GroupJackknife {
  private GroupJackknife() {}

  /**
   * Variance of sum(above) / sum(below); NaN where fewer than two groups have anything below.
   *
   * @param above sum of each group above the line
   * @param below sum of each group below the line
   */
  public static double varianceOfRatio(double[] above, double[] below) {
    double allAbove = 0;
    double allBelow = 0;
    int groups = 0;
    for (int g = 0; g < below.length; g++) {
      allAbove += above[g];
      allBelow += below[g];
      groups += below[g] > 0 ? 1 : 0;
    }
    if (groups < 2) {
      return Double.NaN;
    }
    double whole = allAbove / allBelow;
    double squares = 0;
    for (int g = 0; g < below.length; g++) {
      if (below[g] > 0) {
        double without = (allAbove - above[g]) / (allBelow - below[g]);
        squares += (without - whole) * (without - whole);
      }
    }
    return squares * (groups - 1) / groups;
  }
}
