package org.cadreprofiles.identity.linkage.train;

import java.util.function.IntPredicate;

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

  /**
   * Turns the counts of a context into shares, in place; levels that do not depend on the context
   * keep their plain share, and those that do divide the rest.
   *
   * @param plain shares whatever the context
   * @param depends whether a level depends on the context; at least the last one does
   * @param prior pairs that the plain shares count for
   */
  static void inContext(double[] counts, double[] plain, IntPredicate depends, double prior) {
    double rest = 1;
    double all = 0;
    for (int level = 1; level < counts.length; level++) {
      counts[level] += prior * plain[level];
      all += depends.test(level) ? counts[level] : 0;
      rest -= depends.test(level) ? 0 : plain[level];
    }
    for (int level = 1; level < counts.length; level++) {
      counts[level] = depends.test(level) ? rest * counts[level] / all : plain[level];
    }
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
