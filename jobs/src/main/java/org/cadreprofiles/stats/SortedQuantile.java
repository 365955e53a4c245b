package org.cadreprofiles.stats;

/** Quantiles of numbers that are sorted already, and how a bootstrap would move them. */
public final class SortedQuantile {
  private SortedQuantile() {}

  /**
   * The quantile by linear interpolation between neighbours (Hyndman and Fan, Sample quantiles in
   * statistical packages, 1996, definition 7).
   *
   * @param sorted ascending, at least one
   * @param share 0 to 1
   */
  public static double of(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /**
   * The lower and upper quantile of one bootstrap sample, without drawing the sample.
   *
   * <p>The k-th smallest of n numbers drawn with replacement is the value at the position that the
   * k-th smallest of n uniform numbers points to; the gaps of uniform order statistics are
   * Dirichlet (David and Nagaraja, Order Statistics, 2003, section 2.2).
   *
   * @param sorted ascending, at least one
   * @param tail share below the lower and above the upper quantile, 0 to below 0.5
   * @return lower and upper quantile, the lower first
   */
  public static double[] resampledEnds(double[] sorted, double tail, SeededDraws draws) {
    int n = sorted.length;
    double rank = tail * (n - 1) + 1;
    double below = draws.gamma(rank);
    double between = draws.gamma(Math.max(n + 1 - 2 * rank, 1e-3));
    double above = draws.gamma(rank);
    double all = below + between + above;
    return new double[] {at(sorted, below / all), at(sorted, (below + between) / all)};
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.min((int) (share * sorted.length), sorted.length - 1)];
  }
}
