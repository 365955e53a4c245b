package org.cadreprofiles.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class FunnelsTest {
  @Test
  void centreAndSpreadSurviveATenthOfInflatedPeers() {
    RandomGenerator random = new Well19937c(11);
    double[] values = new double[2000];
    double[] variances = new double[2000];
    for (int i = 0; i < values.length; i++) {
      variances[i] = 0.01 + 0.04 * (i % 5);
      values[i] = 2 + Math.sqrt(0.09 + variances[i]) * random.nextGaussian();
      values[i] += i % 10 == 0 ? 3 : 0;
    }
    FunnelFit fit = FunnelFit.of(values, variances, 0.01);
    assertThat(fit.centre()).isCloseTo(2, within(0.1));
    // A tenth of one-sided outliers raises a MAD by about a fifth; a standard deviation by twice.
    assertThat(fit.spread()).isBetween(0.28, 0.45);
    assertThat(fit.z(fit.centre() + 1, 0)).isCloseTo(1 / fit.spread(), within(1e-9));
  }

  @Test
  void peersThatDifferByChanceAloneHaveTheSmallestSpread() {
    FunnelFit fit = FunnelFit.of(new double[] {1, 1.1, 0.9, 1}, new double[] {1, 1, 1, 1}, 0.05);
    assertThat(fit.spread()).isEqualTo(0.05);
  }

  @Test
  void varianceOverWholeVisitorsIsThatOfClusters() {
    // Ten groups of ten views each, five groups marked wholly: 0.25 / (10 - 1) instead of 0.25 /
    // 100.
    double[] views = new double[10];
    double[] marked = new double[10];
    Arrays.fill(views, 10);
    Arrays.fill(marked, 0, 5, 10);
    assertThat(GroupJackknife.varianceOfRatio(marked, views)).isCloseTo(0.25 / 9, within(1e-12));
    assertThat(GroupJackknife.varianceOfRatio(new double[] {1}, new double[] {2})).isNaN();
  }

  @Test
  void aUsualShareIsNotMadeByAFewInflatedPeers() {
    double[] views = new double[40];
    double[] visitors = new double[40];
    double[] marked = new double[40];
    double[] variances = new double[40];
    Arrays.fill(views, 300);
    Arrays.fill(visitors, 100);
    Arrays.fill(marked, 6);
    Arrays.fill(variances, 3 * 0.02 * 0.98 / 300);
    marked[3] = 200;
    PeerShare usual = PeerShare.of(marked, views, visitors, variances);
    assertThat(usual.share()).isCloseTo(0.02, within(1e-3));
    assertThat(usual.clumping()).isCloseTo(3, within(1e-9));
    assertThat(usual.value(6, 300)).isCloseTo(0, within(0.05));
    assertThat(usual.value(200, 300)).isGreaterThan(3);
  }

  @Test
  void anIntervalByWholeGroupsHoldsWhatItPromises() {
    SplittableRandom random = new SplittableRandom(2);
    int covered = 0;
    for (int run = 0; run < 200; run++) {
      double[] values = random.doubles(32).toArray();
      double[] means = new Bootstrap(200).replicate(32, times -> weighted(values, times), run);
      covered +=
          Quantile.ofSorted(means, 0.05) <= 0.5 && 0.5 <= Quantile.ofSorted(means, 0.95) ? 1 : 0;
    }
    assertThat(covered).isBetween(165, 195);
  }

  @Test
  void whatRemainsIsWhatIsSurePlusTheUsual() {
    Remainder remainder =
        Remainder.of(
            1000,
            new double[] {500},
            new double[] {40},
            new double[] {2},
            new double[] {0.2},
            RandomSeed.of("a case"));
    assertThat(remainder.corrected()).isEqualTo(1040);
    assertThat(remainder.low()).isBetween(1010.0, 1030.0);
    assertThat(remainder.high()).isBetween(1050.0, 1080.0);
  }

  @Test
  void seedsDependOnEveryWordAndItsPlace() {
    assertThat(RandomSeed.of("a", "b")).isEqualTo(RandomSeed.of("a", "b"));
    assertThat(RandomSeed.of("a", "b")).isNotEqualTo(RandomSeed.of("b", "a"));
    assertThat(RandomSeed.of("ab")).isNotEqualTo(RandomSeed.of("a", "b"));
  }

  private static double weighted(double[] values, int[] times) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += times[i] * values[i];
    }
    return sum / values.length;
  }
}
