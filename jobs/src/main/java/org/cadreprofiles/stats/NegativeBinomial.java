package org.cadreprofiles.stats;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Counts whose rate varies from case to case: a Poisson distribution with a gamma-distributed mean.
 *
 * <p>Source: Greenwood and Yule (1920); tail by the regularised incomplete beta function.
 *
 * @param mean expected count, above 0
 * @param size shape of the gamma distribution, above 0; the variance is mean + mean^2 / size, so
 *     that 1 / sqrt(size) is the relative spread of the rates
 */
public record NegativeBinomial(double mean, double size) {
  public NegativeBinomial {
    if (!(mean > 0) || !(size > 0)) {
      throw new IllegalArgumentException(
          "Mean and size are above zero; they are " + mean + " and " + size + ".");
    }
  }

  /** Natural logarithm of the probability of exactly this count. */
  public double logProbability(long count) {
    return Gamma.logGamma(count + size)
        - Gamma.logGamma(size)
        - Gamma.logGamma(count + 1.0)
        + size * Math.log(size / (size + mean))
        + count * Math.log(mean / (size + mean));
  }

  /** Probability of a count at least as large. */
  public double atLeast(long count) {
    return count <= 0 ? 1 : Beta.regularizedBeta(mean / (size + mean), count, size);
  }

  /**
   * Upper tail with half of the probability of the count itself: even on average for honest data,
   * where {@link #atLeast} is too large for small counts (Lancaster 1961).
   */
  public double midP(long count) {
    return Math.min(1, Math.max(0, atLeast(count) - 0.5 * Math.exp(logProbability(count))));
  }
}
