package org.cadreprofiles.stats;

import org.apache.commons.math3.special.Beta;

/**
 * Upper tail of Student's t distribution: p-values of standardised residuals whose scale was itself
 * estimated, or whose tails are heavier than the normal distribution's.
 *
 * <p>Source: Student (1908); the tail as a regularised incomplete beta function (Abramowitz and
 * Stegun 26.7.1).
 */
public final class StudentTail {
  private StudentTail() {}

  /**
   * Probability of a value at least as large.
   *
   * @param z standardised value
   * @param degrees degrees of freedom, above 0; about 10 for an empirical null of robust scales
   */
  public static double upper(double z, double degrees) {
    if (!(degrees > 0)) {
      throw new IllegalArgumentException(
          "Degrees of freedom are above zero; they are " + degrees + ".");
    }
    if (Double.isInfinite(z)) {
      return z > 0 ? 0 : 1;
    }
    double tail = Beta.regularizedBeta(degrees / (degrees + z * z), degrees / 2, 0.5) / 2;
    return z >= 0 ? tail : 1 - tail;
  }
}
