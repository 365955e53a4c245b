package org.cadreprofiles.stats;

/**
 * One p-value from several that depend on each other in an unknown way.
 *
 * <p>Source: Liu and Xie (2020), "Cauchy combination test", Journal of the American Statistical
 * Association 115. The mean of Cauchy-transformed p-values has a Cauchy tail under any dependence.
 */
public final class CauchyCombination {
  /** Below it the tangent loses its digits, and 1/(p pi) is exact enough. */
  private static final double TINY = 1e-15;

  /** A p-value of exactly 1 would outweigh every small one; it is taken as this instead. */
  private static final double LARGEST = 0.99;

  private CauchyCombination() {}

  /**
   * The combined p-value, each part with the same weight.
   *
   * @param pValues at least one, each from 0 to 1
   */
  public static double combine(double... pValues) {
    if (pValues.length == 0) {
      throw new IllegalArgumentException("Combining needs at least one p-value; there is none.");
    }
    double sum = 0;
    for (double p : pValues) {
      sum += score(p);
    }
    return fromScore(sum / pValues.length);
  }

  /** The Cauchy score of one p-value: large and positive for small p. */
  public static double score(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("A p-value lies between 0 and 1; one is " + p + ".");
    }
    double capped = Math.min(p, LARGEST);
    return capped < TINY
        ? 1 / (Math.max(capped, Double.MIN_NORMAL) * Math.PI)
        : Math.tan((0.5 - capped) * Math.PI);
  }

  /** The p-value of a mean score. */
  public static double fromScore(double score) {
    return score > 1 / TINY ? 1 / (score * Math.PI) : 0.5 - Math.atan(score) / Math.PI;
  }
}
