package org.cadreprofiles.score.group;

import java.util.List;
import java.util.stream.IntStream;
import org.cadreprofiles.stats.CommonFactor;
import org.cadreprofiles.stats.PairwiseCovariance;
import org.cadreprofiles.stats.SeededDraws;

/**
 * How far the indicators of a peer group agree about its members: what of a score is the member's
 * own, and what another choice of indicators would have given otherwise.
 *
 * <p>Results of people have one thing in common, the person; what results of units share with them
 * belongs to it too, the rest of them does not (one common factor, results of people as markers).
 * In the words of test theory the score measures the person with a reliability below 1 (Lord and
 * Novick, Statistical Theories of Mental Test Scores, 1968). Fitted to the members as they are and,
 * in small groups, to bootstrap samples of them, so that it is not taken for surer than it is.
 */
final class Agreement {

  /**
   * What a score tells about a member.
   *
   * @param usual score that a middling member with the same indicators has, in points
   * @param own points by which a member one standard deviation above the middle stands above it
   * @param deviation standard deviation of the score among such members, in points
   */
  record Telling(double usual, double own, double deviation) {

    /** Correlation of the score with what the indicators have in common, 0 to 1. */
    double validity() {
      return deviation > 0 ? Math.max(0, Math.min(own / deviation, 1)) : 0;
    }

    /** Standard error of measurement: points that another choice of indicators would move. */
    double error() {
      double validity = validity();
      return deviation * Math.sqrt(1 - validity * validity);
    }
  }

  private static final int SAMPLES = 20;
  private static final int ENOUGH_MEMBERS = 20_000;

  private final PairwiseCovariance[] spreads;
  private final double[][] loadings;

  /**
   * Fits the agreement.
   *
   * @param scored members with a score
   * @param markers numbers of the active indicators that are about people
   * @param seed start of the random numbers
   */
  Agreement(List<MemberScore> scored, int[] markers, long seed) {
    double[][] values = scored.stream().map(MemberScore::normalised).toArray(double[][]::new);
    int samples =
        scored.isEmpty() ? 1 : Math.max(1, Math.min(SAMPLES, ENOUGH_MEMBERS / scored.size()));
    spreads = new PairwiseCovariance[samples];
    loadings = new double[samples][];
    for (int sample = 0; sample < samples; sample++) {
      int[] times =
          sample == 0
              ? IntStream.generate(() -> 1).limit(values.length).toArray()
              : drawn(values.length, new SeededDraws(SeededDraws.seed(seed, sample)));
      spreads[sample] = PairwiseCovariance.of(values, times);
      loadings[sample] = CommonFactor.loadings(spreads[sample].covariances(), markers);
    }
  }

  /** Number of fits: the first to the members as they are. */
  int fits() {
    return spreads.length;
  }

  /**
   * What the score of a member tells.
   *
   * @param fit which fit, from 0
   */
  Telling of(MemberScore score, int fit) {
    double[] shares = score.shares();
    double[][] covariances = spreads[fit].covariances();
    double usual = 0;
    double own = 0;
    double variance = 0;
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0) {
        usual += shares[i] * mean(fit, i);
        own += shares[i] * loadings[fit][i];
        double row = 0;
        for (int j = 0; j < shares.length; j++) {
          row += shares[j] * covariances[i][j];
        }
        variance += shares[i] * row;
      }
    }
    return new Telling(usual, Math.max(own, 0), Math.sqrt(Math.max(variance, 0)));
  }

  /** A small bootstrap sample may lack everybody who has an indicator. */
  private double mean(int fit, int indicator) {
    double mean = spreads[fit].means()[indicator];
    return Double.isNaN(mean) ? spreads[0].means()[indicator] : mean;
  }

  private static int[] drawn(int size, SeededDraws draws) {
    int[] times = new int[size];
    for (int i = 0; i < size; i++) {
      times[(int) (draws.uniform() * size)]++;
    }
    return times;
  }
}
