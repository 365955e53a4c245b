package org.cadreprofiles.score.group;

import java.util.Arrays;
import org.cadreprofiles.score.card.ScoreSettings;
import org.cadreprofiles.stats.SortedQuantile;

/**
 * Intervals of scores and ranks from replicates, and the chance to be among the best.
 *
 * <p>The interval of a score holds other choices and other indicators of the same person; that of a
 * rank holds where the person itself may stand. Turns the replicates' scores into ranks in place,
 * since both together would need twice the memory.
 */
final class GroupIntervals {

  /**
   * The interval of one member.
   *
   * @param low lower end of the score
   * @param high upper end of the score
   * @param rank rank of the score itself
   * @param rankLow best rank
   * @param rankHigh worst rank
   * @param probabilityTop share of replicates among the best
   * @param reliability share of the score's variance that is the member's own, 0 to 1
   */
  record Interval(
      double low,
      double high,
      int rank,
      int rankLow,
      int rankHigh,
      double probabilityTop,
      double reliability) {}

  private final ScoreSettings settings;
  private final double[] totals;
  private final float[][] replicates;
  private final PersonDraws draws;

  /**
   * @param totals score of each member
   * @param replicates scores of each replicate, which this object may overwrite
   * @param draws what chance adds to them
   */
  GroupIntervals(ScoreSettings settings, double[] totals, float[][] replicates, PersonDraws draws) {
    this.settings = settings;
    this.totals = totals;
    this.replicates = replicates;
    this.draws = draws;
  }

  /** One interval per member, in the members' order. */
  Interval[] all() {
    double[][] scoreEnds = ends(draws::score);
    int[] ranks = GroupRanks.of(rounded(totals));
    for (int r = 0; r < replicates.length; r++) {
      draws.toStandings(r, replicates[r]);
      int[] ranked = GroupRanks.of(replicates[r]);
      for (int m = 0; m < ranked.length; m++) {
        replicates[r][m] = ranked[m];
      }
    }
    double[][] rankEnds = ends((member, replicate, rank) -> rank);
    double[] top = shareAmongTop();
    Interval[] all = new Interval[totals.length];
    for (int m = 0; m < all.length; m++) {
      all[m] =
          new Interval(
              Math.min(scoreEnds[m][0], totals[m]),
              Math.max(scoreEnds[m][1], totals[m]),
              ranks[m],
              Math.min((int) Math.floor(rankEnds[m][0]), ranks[m]),
              Math.max((int) Math.ceil(rankEnds[m][1]), ranks[m]),
              top[m],
              draws.reliability(m));
    }
    return all;
  }

  /** What a replicate's value becomes before the ends are taken. */
  private interface Drawn {
    float of(int member, int replicate, float value);
  }

  private double[][] ends(Drawn drawn) {
    double tail = (1 - settings.confidence()) / 2;
    double[][] ends = new double[totals.length][];
    double[] column = new double[replicates.length];
    for (int m = 0; m < totals.length; m++) {
      for (int r = 0; r < column.length; r++) {
        column[r] = drawn.of(m, r, replicates[r][m]);
      }
      Arrays.sort(column);
      ends[m] = new double[] {SortedQuantile.of(column, tail), SortedQuantile.of(column, 1 - tail)};
    }
    return ends;
  }

  private double[] shareAmongTop() {
    double places = Math.ceil(settings.topShare() * totals.length);
    double[] share = new double[totals.length];
    for (float[] ranks : replicates) {
      for (int m = 0; m < share.length; m++) {
        share[m] += ranks[m] <= places ? 1.0 / replicates.length : 0;
      }
    }
    for (int m = 0; m < share.length; m++) {
      share[m] = Math.min(share[m], 1);
    }
    return share;
  }

  /** Scores that differ by rounding only are equal, as single precision sees it. */
  private static float[] rounded(double[] values) {
    float[] rounded = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = (float) values[i];
    }
    return rounded;
  }
}
