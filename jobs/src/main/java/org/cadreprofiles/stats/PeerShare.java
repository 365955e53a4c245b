package org.cadreprofiles.stats;

import java.util.Arrays;

/**
 * The share of marked views that is usual among peers, and how clumped marked views come.
 *
 * <p>The share is a ratio of sums in which no peer counts for more than the upper quantile of the
 * shares (winsorised), so that a few inflated peers do not hide each other. The clumping is the
 * median design effect: variance when whole visitors are drawn over variance if each view were a
 * visitor of its own. Source: Kish (1965), "Survey Sampling"; winsorising: Dixon (1960).
 *
 * @param share usual share, from 0 to 1
 * @param clumping design effect, at least 1
 */
public record PeerShare(double share, double clumping) {
  /** Share of peers that may be inflated in one and the same way. */
  private static final double UPPER = 0.95;

  /**
   * Measures peers.
   *
   * @param marked marked views of each peer
   * @param views all views of each peer, above 0
   * @param variances variance of each peer's share over whole visitors; NaN where unknown
   */
  public static PeerShare of(double[] marked, double[] views, double[] variances) {
    double[] shares = new double[views.length];
    for (int i = 0; i < views.length; i++) {
      shares[i] = marked[i] / views[i];
    }
    double cap = Quantile.of(shares, UPPER);
    double above = 0;
    double below = 0;
    for (int i = 0; i < views.length; i++) {
      above += Math.min(marked[i], cap * views[i]);
      below += views[i];
    }
    return new PeerShare(above / below, designEffect(shares, views, variances));
  }

  /**
   * Log odds ratio of one peer against the usual share; half a view is added to each count, so that
   * none is empty (Haldane 1956).
   */
  public double value(double marked, double views) {
    return Math.log((marked + 0.5) / (views * share + 0.5))
        - Math.log((views - marked + 0.5) / (views * (1 - share) + 0.5));
  }

  /** Variance of that value for a peer of this size that behaves as usual. */
  public double variance(double views) {
    return clumping * (1 / (views * share + 0.5) + 1 / (views * (1 - share) + 0.5));
  }

  private static double designEffect(double[] shares, double[] views, double[] variances) {
    double[] effects = new double[views.length];
    int known = 0;
    for (int i = 0; i < views.length; i++) {
      double binomial = shares[i] * (1 - shares[i]) / views[i];
      if (binomial > 0 && !Double.isNaN(variances[i])) {
        effects[known++] = variances[i] / binomial;
      }
    }
    return known == 0 ? 1 : Math.max(1, Quantile.median(Arrays.copyOf(effects, known)));
  }
}
