package org.cadreprofiles.world.browse;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.cadreprofiles.world.chance.Dice;

/**
 * Who comes: visitors whose rates differ as a gamma distribution, so that few make most visits.
 *
 * <p>Visitor i of n has the rate at quantile i/n. A visit belongs to a visitor with probability
 * proportional to the rate, that is to a rate drawn from the size-biased gamma, whose shape is one
 * higher. One table of quantiles serves all sites, and no visitor need be stored.
 */
final class Habits {
  private static final double SHAPE = 0.45;
  private static final int STEPS = 2048;
  private static final double[] QUANTILES = table();

  private Habits() {}

  /** Draws the number of the visitor who comes, 0 to visitors - 1. */
  static int visitor(int visitors, Dice dice) {
    double at = dice.unit() * STEPS;
    int step = (int) at;
    double quantile = QUANTILES[step] + (at - step) * (QUANTILES[step + 1] - QUANTILES[step]);
    return Math.min(visitors - 1, (int) (quantile * visitors));
  }

  private static double[] table() {
    GammaDistribution rates = new GammaDistribution(null, SHAPE, 1);
    GammaDistribution sizeBiased = new GammaDistribution(null, SHAPE + 1, 1);
    double[] quantiles = new double[STEPS + 1];
    quantiles[STEPS] = 1;
    for (int i = 1; i < STEPS; i++) {
      double rate = sizeBiased.inverseCumulativeProbability((double) i / STEPS);
      quantiles[i] = rates.cumulativeProbability(rate);
    }
    return quantiles;
  }
}
