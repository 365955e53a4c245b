package org.cadreprofiles.stats;

import java.util.SplittableRandom;

/**
 * Whether two groups of whole visitors differ in a ratio of sums, such as short views per view.
 *
 * <p>Labels move with the visitor and all its views. Moving single views instead would take the
 * habits of one busy visitor for hundreds of independent observations and find differences where
 * there are none. Source: Fisher (1935); p-value (b + 1) / (m + 1) of Phipson and Smyth (2010);
 * early stop after enough exceedances of Besag and Clifford (1991).
 *
 * @param permutations most shuffles to try, at least 99
 * @param enough exceedances after which the p-value is settled as large, at least 5
 */
public record PermutationTest(int permutations, int enough) {
  public PermutationTest {
    if (permutations < 99 || enough < 5) {
      throw new IllegalArgumentException(
          "A permutation test needs at least 99 permutations and 5 exceedances; it has "
              + permutations
              + " and "
              + enough
              + ".");
    }
  }

  /**
   * One-sided p-value: is the ratio of sums larger among the first visitors than among the rest?
   *
   * @param marked marked views of each visitor
   * @param views all views of each visitor
   * @param first how many of the visitors, from the start, form the first group
   * @param seed of the shuffles; the same seed gives the same answer
   */
  public double pValue(double[] marked, double[] views, int first, long seed) {
    double observed = difference(marked, views, identity(views.length), first);
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = identity(views.length);
    int exceeded = 0;
    for (int done = 1; done <= permutations; done++) {
      drawFirst(order, first, random);
      if (difference(marked, views, order, first) >= observed - 1e-12) {
        exceeded++;
        if (exceeded >= enough) {
          return (double) exceeded / done;
        }
      }
    }
    return (exceeded + 1.0) / (permutations + 1.0);
  }

  private static double difference(double[] marked, double[] views, int[] order, int first) {
    return ratio(marked, views, order, 0, first) - ratio(marked, views, order, first, order.length);
  }

  private static double ratio(double[] marked, double[] views, int[] order, int from, int to) {
    double above = 0;
    double below = 0;
    for (int i = from; i < to; i++) {
      above += marked[order[i]];
      below += views[order[i]];
    }
    return below == 0 ? 0 : above / below;
  }

  /** Partial shuffle of Fisher and Yates: enough, since only membership of the groups counts. */
  private static void drawFirst(int[] order, int first, SplittableRandom random) {
    for (int i = 0; i < first; i++) {
      int j = i + random.nextInt(order.length - i);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  private static int[] identity(int length) {
    int[] order = new int[length];
    for (int i = 0; i < length; i++) {
      order[i] = i;
    }
    return order;
  }
}
