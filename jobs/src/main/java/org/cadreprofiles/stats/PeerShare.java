package org.cadreprofiles.stats;

import java.util.Arrays;

/**
 * The share of marked views that is usual among peers, and how clumped marked views come.
 *
 * <p>The share is a ratio of sums in which no peer counts for more than the upper quantile of the
 * shares (winsorised), so that a few inflated peers do not hide each other. The clumping is the
 * median design effect: variance when whole visitors are drawn over variance if each view were a
 * visitor of its own; where fewer than half of the peers have the mark, what is known of it may be
 * the inflated ones' doing, and the views of a usual visitor take its place. Source: Kish (1965),
 * "Survey Sampling"; winsorising: Dixon (1960).
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
   * @param visitors visitors of each peer, above 0
   * @param variances variance of each peer's share over whole visitors; NaN where unknown
   */
  public static PeerShare of(
      double[] marked, double[] views, double[] visitors, double[] variances) {
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
    return new PeerShare(above / below, designEffect(shares, views, visitors, variances));
  }

  /**
   * Log odds ratio of one peer against the usual share; half a visitor's views are added to each
   * count, so that none is empty (Haldane 1956, who added half a count).
   */
  public double value(double marked, double views) {
    double half = clumping / 2;
    return Math.log((marked + half) / (views * share + half))
        - Math.log((views - marked + half) / (views * (1 - share) + half));
  }

  /**
   * Usual number of marked ones per visitor: a ratio of winsorised sums, half a one added, since
   * what nobody has may still happen (Jeffreys 1946).
   *
   * @param counts marked visitors of each peer
   * @param visitors all visitors of each peer, above 0
   */
  public static double rate(double[] counts, double[] visitors) {
    double[] rates = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      rates[i] = counts[i] / visitors[i];
    }
    double cap = Quantile.of(rates, UPPER);
    double above = 0.5;
    double below = 0;
    for (int i = 0; i < counts.length; i++) {
      above += Math.min(counts[i], cap * visitors[i]);
      below += visitors[i];
    }
    return above / below;
  }

  /** Variance of that value for a peer of this size that behaves as usual. */
  public double variance(double views) {
    double half = clumping / 2;
    return clumping * (1 / (views * share + half) + 1 / (views * (1 - share) + half));
  }

  private static double designEffect(
      double[] shares, double[] views, double[] visitors, double[] variances) {
    double[] effects = new double[views.length];
    double[] perVisitor = new double[views.length];
    int known = 0;
    for (int i = 0; i < views.length; i++) {
      perVisitor[i] = views[i] / visitors[i];
      double binomial = shares[i] * (1 - shares[i]) / views[i];
      if (binomial > 0 && !Double.isNaN(variances[i])) {
        effects[known++] = variances[i] / binomial;
      }
    }
    double[] usual = 2 * known < views.length ? perVisitor : Arrays.copyOf(effects, known);
    return Math.max(1, Quantile.median(usual));
  }
}
