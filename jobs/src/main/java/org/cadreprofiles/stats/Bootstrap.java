package org.cadreprofiles.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Interval of a statistic by drawing whole groups with replacement, so that views of one visitor
 * stay together.
 *
 * <p>Source: Efron (1979); groups of whole visitors as in Davison and Hinkley (1997), section 3.8.
 *
 * @param replicates draws, at least 100
 */
public record Bootstrap(int replicates) {
  public Bootstrap {
    if (replicates < 100) {
      throw new IllegalArgumentException(
          "A bootstrap interval needs at least 100 replicates; it has " + replicates + ".");
    }
  }

  /**
   * Values of the statistic over the replicates, in rising order.
   *
   * @param groups number of groups, at least 1
   * @param statistic computes its value from how often each group was drawn
   * @param seed of the draws; the same seed gives the same answer
   */
  public double[] replicate(int groups, ToDoubleFunction<int[]> statistic, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[replicates];
    for (int r = 0; r < replicates; r++) {
      int[] times = new int[groups];
      for (int g = 0; g < groups; g++) {
        times[random.nextInt(groups)]++;
      }
      values[r] = statistic.applyAsDouble(times);
    }
    Arrays.sort(values);
    return values;
  }
}
