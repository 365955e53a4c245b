package org.cadreprofiles.identity.linkage.train;

import org.cadreprofiles.identity.linkage.pair.Pairs;

/**
 * What a fit learnt.
 *
 * @param share share of pairs that are one person, among all pairs there could be
 * @param m by comparison and level, how often a pair of one person agrees so; level 0 is unused
 * @param u by comparison, context and level, how often two people agree so; a context is the bit
 *     set of those comparisons it depends on that agree in their closest level
 * @param given by comparison, the comparisons that it depends on
 * @param seen by comparison and level, whether any pair agreed so
 * @param recall estimated share of the pairs of one person that blocking brings
 * @param rounds rounds of expectation maximisation
 */
public record Weights(
    double share,
    double[][] m,
    double[][][] u,
    int[][] given,
    boolean[][] seen,
    double recall,
    int rounds) {

  /** Bits before anything was compared: log2 of the odds that a pair is one person. */
  public double prior() {
    return log2(share / (1 - share));
  }

  /** Bits of one comparison in a context; 0 where the level is unknown. */
  public double bits(int comparison, int context, int level) {
    return level == 0 ? 0 : log2(m[comparison][level] / u[comparison][context][level]);
  }

  /** Bits of all comparisons of a vector, without the prior and rare values. */
  public double bits(long levels) {
    double sum = 0;
    for (int i = 0; i < m.length; i++) {
      int level = Pairs.level(levels, i);
      if (level != 0) {
        sum += bits(i, context(levels, i), level);
      }
    }
    return sum;
  }

  /** The context of a comparison in a vector. */
  public int context(long levels, int comparison) {
    return context(given[comparison], levels);
  }

  static int context(int[] given, long levels) {
    int context = 0;
    for (int i = 0; i < given.length; i++) {
      if (Pairs.level(levels, given[i]) == 1) {
        context |= 1 << i;
      }
    }
    return context;
  }

  static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  /** Probability of odds given as bits. */
  public static double probability(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }
}
