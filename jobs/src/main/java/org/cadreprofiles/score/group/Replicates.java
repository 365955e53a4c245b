package org.cadreprofiles.score.group;

import java.util.List;
import org.cadreprofiles.score.bound.WeightedTree;
import org.cadreprofiles.score.card.Scale;
import org.cadreprofiles.score.card.ScoreSettings;
import org.cadreprofiles.stats.SeededDraws;

/**
 * Scores of a group under other choices that would have been as good: weights drawn around the
 * scorecard's, scale ends of a bootstrap sample of the peers, values within their measurement
 * error, withheld values anywhere between reported and corrected (OECD and JRC Handbook, 2008, step
 * 7; Saisana, Saltelli and Tarantola, 2005).
 *
 * <p>Weights and ends are the same for all members within a replicate, so that ranks are compared
 * under one choice. Takes 4 bytes per member and replicate.
 */
final class Replicates {
  private final List<MemberScore> scored;
  private final GroupScales scales;
  private final WeightedTree tree;
  private final double weightSpread;
  private final ScoreSettings settings;
  private final long[] memberSeeds;
  private final double[] adjustments;

  /**
   * @param scored members with a score, in a fixed order
   * @param weightSpread relative standard deviation of an average weight, 0 to 1
   */
  Replicates(
      List<MemberScore> scored,
      GroupScales scales,
      WeightedTree tree,
      double weightSpread,
      ScoreSettings settings) {
    this.scored = scored;
    this.scales = scales;
    this.tree = tree;
    this.weightSpread = weightSpread;
    this.settings = settings;
    this.adjustments = scored.stream().mapToDouble(MemberScore::adjustment).toArray();
    this.memberSeeds =
        scored.stream().mapToLong(one -> SeededDraws.part(one.member().cadreId())).toArray();
  }

  /**
   * All scores, one array per replicate in the members' order.
   *
   * @param group name of the group, part of the seed
   */
  float[][] scores(String group) {
    float[][] scores = new float[settings.replicates()][];
    for (int r = 0; r < scores.length; r++) {
      scores[r] =
          one(r, new SeededDraws(SeededDraws.seed(settings.seed(), SeededDraws.part(group), r)));
    }
    return scores;
  }

  private float[] one(int replicate, SeededDraws draws) {
    WeightedTree.Sums sums = tree.redrawn(weightSpread, draws).sums();
    Scale[] ends = scales.resampled(draws);
    double[] values = new double[ends.length];
    double[] exposure = new double[ends.length];
    float[] scores = new float[scored.size()];
    for (int m = 0; m < scores.length; m++) {
      SeededDraws own =
          new SeededDraws(SeededDraws.seed(settings.seed(), memberSeeds[m], replicate));
      draw(scored.get(m).member(), ends, own, values, exposure);
      double mean = sums.mean(values, exposure, 0);
      // All withheld values without a corrected figure may be left out at once.
      double indicators = Double.isNaN(mean) ? scored.get(m).total() - adjustments[m] : mean;
      scores[m] = (float) (indicators + adjustments[m]);
    }
    return scores;
  }

  private void draw(
      Member member, Scale[] ends, SeededDraws own, double[] values, double[] exposure) {
    List<GroupScales.Active> active = scales.active();
    for (int i = 0; i < ends.length; i++) {
      Observation seen = member.at(active.get(i).place());
      exposure[i] = 0;
      if (seen != null && (seen.withheld() || seen.known())) {
        double value = seen.withheld() ? between(seen, own.uniform()) : seen.used();
        if (!Double.isNaN(value)) {
          values[i] = ends[i].of(value + error(seen, own));
          exposure[i] = seen.exposure();
        }
      }
    }
  }

  /** A value between reported and corrected; without a corrected figure, reported or left out. */
  private static double between(Observation seen, double chance) {
    if (!seen.known()) {
      return chance < 0.5 ? seen.reported() : Double.NaN;
    }
    return seen.reported() + chance * (seen.used() - seen.reported());
  }

  /** An error of a two-piece normal distribution. */
  private static double error(Observation seen, SeededDraws own) {
    if (seen.sdLow() == 0 && seen.sdHigh() == 0) {
      return 0;
    }
    double z = own.normal();
    return z * (z < 0 ? seen.sdLow() : seen.sdHigh());
  }
}
