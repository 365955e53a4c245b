package org.cadreprofiles.score.group;

import java.util.List;
import org.cadreprofiles.stats.SeededDraws;

/**
 * What chance adds to a member's score beyond the choices of a replicate: other indicators of the
 * same person would have given other points.
 *
 * <p>For scores: the standard error of measurement about what was seen. For places: where the
 * member itself may stand given its score, which is nearer to the middle than the score, the more
 * so the less the indicators agree (Kelley, Fundamentals of Statistics, 1947). Ranks of the scores
 * with an error added once more would vary twice (Goldstein and Spiegelhalter, League tables and
 * their limitations, 1996).
 */
final class PersonDraws {
  /** Points that break ties where indicators have nothing in common. */
  private static final double SMALLEST_SCALE = 1e-3;

  private static final long SCORES = 1;
  private static final long PLACES = 2;

  private final double[] totals;
  private final double[] adjustments;
  private final double[] errors;
  private final double[] reliabilities;
  private final long[] seeds;
  private final Fit[] fits;

  /** What scores tell by one fit of the agreement, members in their order. */
  private record Fit(double[] usual, double[] validity, double[] deviation, double scale) {}

  /**
   * Prepares the draws.
   *
   * @param scored members with a score, in a fixed order
   * @param seed start of all random numbers
   */
  PersonDraws(List<MemberScore> scored, Agreement agreement, long seed) {
    totals = scored.stream().mapToDouble(MemberScore::total).toArray();
    adjustments = scored.stream().mapToDouble(MemberScore::adjustment).toArray();
    seeds =
        scored.stream()
            .mapToLong(one -> SeededDraws.seed(seed, SeededDraws.part(one.member().cadreId())))
            .toArray();
    errors = new double[totals.length];
    reliabilities = new double[totals.length];
    fits = new Fit[agreement.fits()];
    for (int f = 0; f < fits.length; f++) {
      fits[f] = fit(scored, agreement, f);
    }
  }

  private Fit fit(List<MemberScore> scored, Agreement agreement, int number) {
    double[] usual = new double[totals.length];
    double[] validity = new double[totals.length];
    double[] deviation = new double[totals.length];
    double own = 0;
    for (int m = 0; m < totals.length; m++) {
      Agreement.Telling telling = agreement.of(scored.get(m), number);
      usual[m] = telling.usual();
      validity[m] = telling.validity();
      deviation[m] = telling.deviation();
      own += telling.own() / totals.length;
      if (number == 0) {
        errors[m] = telling.error();
        reliabilities[m] = validity[m] * validity[m];
      }
    }
    return new Fit(usual, validity, deviation, Math.max(own, SMALLEST_SCALE));
  }

  /** Share of the variance of a member's score that is the member's own, 0 to 1. */
  double reliability(int member) {
    return reliabilities[member];
  }

  /** The score of a replicate as other indicators of the same person might have given it. */
  float score(int member, int replicate, float score) {
    return (float) (score + errors[member] * draws(member, replicate, SCORES).normal());
  }

  /**
   * Puts in place of a replicate's scores where the members themselves may stand, in points about
   * the middle.
   */
  void toStandings(int replicate, float[] scores) {
    Fit fit = fits[replicate % fits.length];
    double moved = 0;
    for (int m = 0; m < scores.length; m++) {
      moved += (scores[m] - totals[m]) / scores.length;
    }
    for (int m = 0; m < scores.length; m++) {
      double indicators = scores[m] - moved - adjustments[m];
      double seen = fit.deviation[m] > 0 ? (indicators - fit.usual[m]) / fit.deviation[m] : 0;
      double unseen = Math.sqrt(1 - fit.validity[m] * fit.validity[m]);
      double standing = fit.validity[m] * seen + unseen * draws(m, replicate, PLACES).normal();
      scores[m] = (float) (standing * fit.scale + adjustments[m]);
    }
  }

  private SeededDraws draws(int member, int replicate, long purpose) {
    return new SeededDraws(SeededDraws.seed(seeds[member], replicate, purpose));
  }
}
