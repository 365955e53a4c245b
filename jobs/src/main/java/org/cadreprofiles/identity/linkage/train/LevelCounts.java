package org.cadreprofiles.identity.linkage.train;

/** Counts by level; place 0 counts pairs of which a value is missing. */
final class LevelCounts {
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

  /** Replaces the share of the closest level and scales the others to fit. */
  static double[] withClosest(double[] shares, double closest) {
    double[] changed = shares.clone();
    changed[1] = closest;
    for (int level = 2; level < changed.length; level++) {
      changed[level] = shares[level] * (1 - closest) / (1 - shares[1]);
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
