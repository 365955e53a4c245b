package org.cadreprofiles.identity.linkage.train;

/** Counts by level; place 0 counts pairs of which a value is missing. */
final class LevelCounts {
  /** Two people agree no more often than that in a level worth counting. */
  private static final double MOST_BY_CHANCE = 0.2;

  private LevelCounts() {}

  /** Shares of the known levels, with so much added to each that nothing is impossible. */
  static double[] shares(double[] counts, double prior) {
    double[] shares = new double[counts.length];
    double all = sum(counts, 1) + prior * (counts.length - 1);
    for (int level = 1; level < counts.length; level++) {
      shares[level] = (counts[level] + prior) / all;
    }
    return shares;
  }

  /**
   * Replaces the shares of some levels by what was counted, and scales the others to fit.
   *
   * @param counted pairs by level
   * @param levels bit set of the levels of which all pairs were counted
   * @param prior added to each count
   * @param all pairs of which both records have a value
   */
  static double[] withCounted(
      double[] shares, double[] counted, int levels, double prior, double all) {
    double[] changed = shares.clone();
    double taken = 0;
    double left = 0;
    for (int level = 1; level < shares.length; level++) {
      if ((levels >>> level & 1) == 1) {
        changed[level] = Math.min((counted[level] + prior) / (all + prior), MOST_BY_CHANCE);
        taken += changed[level];
      } else {
        left += shares[level];
      }
    }
    for (int level = 1; level < shares.length; level++) {
      if ((levels >>> level & 1) == 0) {
        changed[level] = shares[level] / left * Math.max(1 - taken, MOST_BY_CHANCE);
      }
    }
    return changed;
  }

  /** Sum of the counts from a level on. */
  static double sum(double[] counts, int from) {
    double sum = 0;
    for (int i = from; i < counts.length; i++) {
      sum += counts[i];
    }
    return sum;
  }
}
