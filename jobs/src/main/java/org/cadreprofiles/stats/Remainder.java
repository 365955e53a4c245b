package org.cadreprofiles.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * What remains of a count when views in odd cells beyond the usual are set aside, with an interval.
 *
 * <p>In each cell the people's own views are unknown but their law is known from peers: whole
 * visitors arrive as a Poisson number, each brings a clump of views, and the rate differs between
 * honest peers by a lognormal factor. Drawing from this law, cut at what was observed, gives the
 * distribution of what people themselves viewed. Source: parametric bootstrap, Davison and Hinkley
 * (1997), chapter 2; the point is the expectation without spread.
 *
 * @param corrected views that remain
 * @param low lower end of the 90 % interval
 * @param high upper end of the 90 % interval
 */
public record Remainder(double corrected, double low, double high) {
  private static final int DRAWS = 400;
  private static final double TAIL = 0.05;
  private static final double LARGE = 1e6;

  /**
   * Sets aside what is beyond the usual.
   *
   * @param sure views in cells that nobody doubts
   * @param observed views in each doubted cell
   * @param expected people's own views usual in each cell
   * @param clumps views that one visitor of the cell brings, at least 1
   * @param spreads standard deviation of the logarithm of the rate between honest peers
   * @param seed the same seed gives the same answer
   */
  public static Remainder of(
      double sure,
      double[] observed,
      double[] expected,
      double[] clumps,
      double[] spreads,
      long seed) {
    double corrected = sure;
    for (int c = 0; c < observed.length; c++) {
      corrected += Math.min(observed[c], expected[c]);
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] draws = new double[DRAWS];
    for (int d = 0; d < DRAWS; d++) {
      draws[d] = sure;
      for (int c = 0; c < observed.length; c++) {
        double rate = expected[c] * Math.exp(spreads[c] * normal(random));
        draws[d] += Math.min(observed[c], clumps[c] * poisson(rate / clumps[c], random));
      }
    }
    Arrays.sort(draws);
    return new Remainder(
        corrected,
        Math.min(corrected, Quantile.ofSorted(draws, TAIL)),
        Math.max(corrected, Quantile.ofSorted(draws, 1 - TAIL)));
  }

  /** Box and Muller (1958). */
  private static double normal(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  private static double poisson(double mean, SplittableRandom random) {
    if (!(mean > 0)) {
      return 0;
    }
    double capped = Math.min(mean, LARGE);
    return capped > 50
        ? Math.max(0, Math.rint(mean + Math.sqrt(mean) * normal(random)))
        : new PoissonDistribution(null, capped, 1e-12, 1000)
            .inverseCumulativeProbability(random.nextDouble());
  }
}
