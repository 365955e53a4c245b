package org.cadreprofiles.stats;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What counts are usual for units of different size: a common rate per head, and negative binomial
 * variation about it.
 *
 * <p>The rate is a median and the variation a robust scale, so that a minority of inflated counts
 * changes neither. Residuals are quantile residuals (Dunn and Smyth 1996): the normal deviate with
 * the same tail as the count has. Because units differ in more ways than a gamma distribution
 * allows for, the residuals are standardised once more by their own middle (empirical null, Efron
 * 2004). Funnel plots for rates: Spiegelhalter (2005).
 *
 * @param rate usual count per unit of exposure, above 0
 * @param size of the negative binomial distribution, above 0
 * @param residuals middle and scale of the quantile residuals of honest units
 */
public record CountFunnel(double rate, double size, RobustZ residuals) {
  /** A normal deviate beyond which tails are no longer told apart. */
  private static final double FAR = 37;

  /** Counts that are nearly all zero say nothing about size; rates then differ by 140 % at most. */
  private static final double SMALLEST_SIZE = 0.5;

  private static final double SMALLEST_SPREAD = 0.02;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  /**
   * Fits the funnel.
   *
   * @param counts one per unit, none negative
   * @param exposures size of each unit, above 0, such as residents
   */
  public static CountFunnel of(double[] counts, double[] exposures) {
    double[] rates = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      rates[i] = (counts[i] + 0.5) / exposures[i];
    }
    return around(Quantile.median(rates), counts, exposures);
  }

  /** Fits the funnel about a rate that is known otherwise. */
  public static CountFunnel around(double rate, double[] counts, double[] exposures) {
    double size = size(counts, exposures, rate);
    double[] raw = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      raw[i] = residual(counts[i], rate * exposures[i], size);
    }
    return new CountFunnel(rate, size, RobustZ.fit(raw, 1));
  }

  /** Standardised residual of a unit's count; about normal for honest units. */
  public double z(double count, double exposure) {
    return residuals.of(residual(count, rate * exposure, size));
  }

  /** Relative spread of a unit's count about the rate, chance included. */
  public double relativeSpread(double exposure) {
    return Math.sqrt(1 / size + 1 / (rate * exposure));
  }

  private static double size(double[] counts, double[] exposures, double rate) {
    double[] values = new double[counts.length];
    double[] variances = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      double mean = rate * exposures[i];
      values[i] = Math.log((counts[i] + 0.5) / (mean + 0.5));
      variances[i] = 1 / (mean + 0.5);
    }
    double spread = FunnelFit.of(values, variances, SMALLEST_SPREAD).spread();
    double likely = mostLikelyOfMiddle(counts, exposures, rate);
    return Math.max(SMALLEST_SIZE, Math.min(1 / (spread * spread), likely));
  }

  /** Likelihood of the middle nine tenths, so that inflated counts have no say. */
  private static double mostLikelyOfMiddle(double[] counts, double[] exposures, double rate) {
    double[] ratios = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      ratios[i] = counts[i] / exposures[i];
    }
    double low = Quantile.of(ratios, 0.05);
    double high = Quantile.of(ratios, 0.95);
    int[] middle = new int[counts.length];
    int n = 0;
    for (int i = 0; i < counts.length; i++) {
      if (ratios[i] >= low && ratios[i] <= high) {
        middle[n++] = i;
      }
    }
    int[] kept = Arrays.copyOf(middle, n);
    return NegativeBinomialFit.maximumLikelihood(
        Arrays.stream(kept).mapToLong(i -> Math.round(counts[i])).toArray(),
        Arrays.stream(kept).mapToDouble(i -> rate * exposures[i]).toArray());
  }

  private static double residual(double count, double mean, double size) {
    double upper = new NegativeBinomial(mean, size).midP(Math.round(count));
    if (upper <= 0) {
      return FAR;
    }
    return upper >= 1 ? -FAR : Math.min(FAR, -NORMAL.inverseCumulativeProbability(upper));
  }
}
