package org.cadreprofiles.identity.linkage.train;

import java.util.Arrays;

/**
 * How many pairs of one person there are, those that blocking missed included.
 *
 * <p>A rule brings a pair when all its fields agree in their closest level, and how often they do
 * is what m says; fields are taken to slip independently of each other.
 *
 * @param needed by rule, bit set of the comparisons whose closest level is the rule; 0 where the
 *     rule is not made of such or does not bring all its pairs
 */
record Recall(int[] needed) {
  /** A smaller estimate would say more about the fit than about the data. */
  private static final double LEAST = 0.05;

  /**
   * Pairs of one person.
   *
   * @param found those that blocking brought
   * @param all those there are
   */
  record Estimate(double found, double all) {}

  /**
   * Estimates.
   *
   * @param m by comparison and level, how often a pair of one person agrees so
   * @param known by comparison, how often both records have a value
   * @param together by vector, the probability of one person
   */
  Estimate of(double[][] m, double[] known, Vectors blocked, double[] together) {
    boolean whole = Arrays.stream(needed).anyMatch(bits -> bits != 0);
    double found = 0;
    double counted = 0;
    for (int v = 0; v < blocked.size(); v++) {
      double pairs = together[v] * blocked.pairs()[v];
      found += pairs;
      counted += whole && !meets(blocked.rules()[v]) ? 0 : pairs;
    }
    double all = counted / (whole ? Math.max(expected(m, known), LEAST) : 1);
    return new Estimate(found, Math.max(all, found));
  }

  private boolean meets(int brought) {
    for (int rule = 0; rule < needed.length; rule++) {
      if (needed[rule] != 0 && (brought >>> rule & 1) == 1) {
        return true;
      }
    }
    return false;
  }

  private double expected(double[][] m, double[] known) {
    int read = Arrays.stream(needed).reduce(0, (a, b) -> a | b);
    double expected = 0;
    // All subsets of the comparisons that rules read.
    for (int agree = read; ; agree = (agree - 1) & read) {
      if (brought(agree)) {
        expected += chance(agree, read, m, known);
      }
      if (agree == 0) {
        return expected;
      }
    }
  }

  private boolean brought(int agree) {
    return Arrays.stream(needed).anyMatch(bits -> bits != 0 && (agree & bits) == bits);
  }

  private static double chance(int agree, int read, double[][] m, double[] known) {
    double chance = 1;
    for (int i = 0; i < m.length; i++) {
      if ((read >>> i & 1) == 1) {
        double agrees = m[i][1] * known[i];
        chance *= (agree >>> i & 1) == 1 ? agrees : 1 - agrees;
      }
    }
    return chance;
  }
}
