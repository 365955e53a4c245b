package org.cadreprofiles.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonFactorTest {
  private static final double[] LOADING = {3, 2, 4, 1, 0.5};
  private static final double[] ERROR = {1, 2, 3, 4, 5};

  /** Covariances that one factor with these loadings gives exactly. */
  private static double[][] exact(double[] loading, double[] error) {
    double[][] covariance = new double[loading.length][loading.length];
    for (int i = 0; i < loading.length; i++) {
      for (int j = 0; j < loading.length; j++) {
        covariance[i][j] = loading[i] * loading[j] + (i == j ? error[i] * error[i] : 0);
      }
    }
    return covariance;
  }

  @Test
  void loadingsOfAnExactFactorAreFoundAgain() {
    double[] found = CommonFactor.loadings(exact(LOADING, ERROR), new int[] {0, 1, 2, 3});
    for (int i = 0; i < LOADING.length; i++) {
      assertThat(found[i]).isCloseTo(LOADING[i], within(1e-6));
    }
  }

  @Test
  void anIndicatorAgainstTheOthersLoadsBelowZeroOnlyWhereItIsNoMarker() {
    double[][] covariance = exact(new double[] {3, 2, 4, -1}, ERROR);
    assertThat(CommonFactor.loadings(covariance, new int[] {0, 1, 2})[3])
        .isCloseTo(-1, within(1e-6));
    assertThat(CommonFactor.loadings(covariance, new int[] {0, 1, 2, 3})[3]).isZero();
  }

  @Test
  void twoMarkersLoadAlike() {
    double[][] covariance = {{25, 9, 6}, {9, 16, 6}, {6, 6, 10}};
    assertThat(CommonFactor.loadings(covariance, new int[] {0, 1})).containsExactly(3, 3, 2);
  }

  @Test
  void oneMarkerAndTheOthersAreParallelForms() {
    // Correlation .64 with the only other indicator: each hangs on the common part by .8.
    double[][] covariance = {{25, 16}, {16, 25}};
    double[] found = CommonFactor.loadings(covariance, new int[] {0});
    assertThat(found[0]).isCloseTo(4, within(1e-12));
    assertThat(found[1]).isCloseTo(4, within(1e-12));
  }

  @Test
  void nothingInCommonIsNoLoading() {
    double[][] apart = {{4, 0, 0}, {0, 9, 0}, {0, 0, 1}};
    assertThat(CommonFactor.loadings(apart, new int[] {0, 1, 2})).containsOnly(0);
    assertThat(CommonFactor.loadings(apart, new int[] {0, 1})).containsOnly(0);
    assertThat(CommonFactor.loadings(apart, new int[] {0})).containsOnly(0);
    assertThat(CommonFactor.loadings(apart, new int[] {})).containsOnly(0);
  }

  @Test
  void covariancesOfPairsLeaveMissingValuesOut() {
    Random random = new Random(5);
    double[][] values = new double[40_000][];
    for (int person = 0; person < values.length; person++) {
      double factor = random.nextGaussian();
      values[person] = new double[LOADING.length];
      for (int i = 0; i < LOADING.length; i++) {
        boolean missing = random.nextDouble() < 0.2;
        values[person][i] =
            missing ? Double.NaN : 10 + LOADING[i] * factor + ERROR[i] * random.nextGaussian();
      }
    }
    int[] once = new int[values.length];
    Arrays.fill(once, 1);
    PairwiseCovariance found = PairwiseCovariance.of(values, once);
    assertThat(found.means()[2]).isCloseTo(10, within(0.1));
    assertThat(found.covariances()[0][2]).isCloseTo(12, within(0.4));
    assertThat(found.covariances()[2][2]).isCloseTo(25, within(0.6));
    double[] loading = CommonFactor.loadings(found.covariances(), new int[] {0, 1, 2, 3});
    assertThat(loading[0]).isCloseTo(3, within(0.15));
  }

  @Test
  void whoIsDrawnTwiceCountsTwiceAndFewPairsSayNothing() {
    double[][] values = {{1, 1}, {2, 3}, {4, 4}, {5, 9}, {6, 6}, {7, Double.NaN}};
    double[][] doubled = {{1, 1}, {1, 1}, {2, 3}, {4, 4}, {5, 9}, {6, 6}, {7, Double.NaN}};
    int[] twice = {2, 1, 1, 1, 1, 1};
    int[] once = {1, 1, 1, 1, 1, 1, 1};
    assertThat(PairwiseCovariance.of(values, twice).covariances()[0][1])
        .isEqualTo(PairwiseCovariance.of(doubled, once).covariances()[0][1]);
    int[] four = {1, 1, 1, 1, 0, 0};
    assertThat(PairwiseCovariance.of(values, four).covariances()[0][1]).isZero();
  }
}
