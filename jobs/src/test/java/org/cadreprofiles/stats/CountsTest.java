package org.cadreprofiles.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class CountsTest {
  @Test
  void probabilitiesAreThoseOfTheDefinition() {
    // With size 1 it is geometric: P(k) = p (1 - p)^k, p = 1 / (1 + mean).
    NegativeBinomial geometric = new NegativeBinomial(3, 1);
    assertThat(Math.exp(geometric.logProbability(2))).isCloseTo(0.25 * 0.75 * 0.75, within(1e-12));
    assertThat(geometric.atLeast(2)).isCloseTo(0.75 * 0.75, within(1e-12));
    assertThat(geometric.atLeast(0)).isEqualTo(1);
    assertThat(geometric.midP(2)).isCloseTo(0.5625 - 0.5 * 0.140625, within(1e-12));
  }

  @Test
  void aHugeSizeIsPoisson() {
    assertThat(new NegativeBinomial(4, 1e9).atLeast(8))
        .isCloseTo(1 - new PoissonDistribution(4).cumulativeProbability(7), within(1e-6));
  }

  @Test
  void meansOfZeroAreRefused() {
    assertThatThrownBy(() -> new NegativeBinomial(0, 1))
        .hasMessage("Mean and size are above zero; they are 0.0 and 1.0.");
  }

  @Test
  void bothFitsFindTheSizeThatMadeTheCounts() {
    RandomGenerator random = new Well19937c(3);
    GammaDistribution rates = new GammaDistribution(random, 4, 0.25);
    long[] counts = new long[4000];
    double[] means = new double[4000];
    for (int i = 0; i < counts.length; i++) {
      means[i] = 10 + i % 50;
      counts[i] = new PoissonDistribution(random, means[i] * rates.sample(), 1e-12, 1000).sample();
    }
    assertThat(NegativeBinomialFit.moments(counts, means)).isCloseTo(4, within(0.6));
    assertThat(NegativeBinomialFit.maximumLikelihood(counts, means)).isCloseTo(4, within(0.4));
  }

  @Test
  void countsWithoutExcessVarianceAreTakenAsPoisson() {
    assertThat(NegativeBinomialFit.moments(new long[] {5, 5, 5}, new double[] {5, 5, 5}))
        .isEqualTo(NegativeBinomialFit.POISSON);
  }

  @Test
  void aFunnelFindsTheInflatedUnitAndNotTheLargeOne() {
    RandomGenerator random = new Well19937c(5);
    double[] residents = new double[60];
    double[] views = new double[60];
    for (int i = 0; i < 60; i++) {
      residents[i] = 1000 * (1 + i % 20);
      double rate = 0.1 * Math.exp(0.2 * random.nextGaussian());
      views[i] = new PoissonDistribution(random, residents[i] * rate, 1e-12, 1000).sample();
    }
    views[7] *= 6;
    CountFunnel funnel = CountFunnel.of(views, residents);
    assertThat(funnel.rate()).isCloseTo(0.1, within(0.02));
    assertThat(funnel.z(views[7], residents[7])).isGreaterThan(5);
    assertThat(Math.abs(funnel.z(views[19], residents[19]))).isLessThan(3.5);
  }

  @Test
  void aMarkThatNobodyHasIsStillHalfExpected() {
    double[] none = new double[20];
    double[] visitors = new double[20];
    Arrays.fill(visitors, 100);
    CountFunnel funnel = CountFunnel.around(PeerShare.rate(none, visitors), none, visitors);
    assertThat(funnel.rate()).isCloseTo(0.5 / 2000, within(1e-12));
    assertThat(funnel.z(1, 100)).isLessThan(2.5);
    assertThat(funnel.z(60, 100)).isGreaterThan(8);
  }

  @Test
  void aShareHasAnIntervalThatStaysBetweenNothingAndAll() {
    // Newcombe (1998), table I: 81 of 263 gives 0.2553 to 0.3662, 15 of 148 gives 0.0624 to 0.1605.
    assertThat(WilsonInterval.of95(263, 81).low()).isCloseTo(0.2553, within(5e-5));
    assertThat(WilsonInterval.of95(263, 81).high()).isCloseTo(0.3662, within(5e-5));
    assertThat(WilsonInterval.of95(148, 15).low()).isCloseTo(0.0624, within(5e-5));
    assertThat(WilsonInterval.of95(148, 15).high()).isCloseTo(0.1605, within(5e-5));
    assertThat(WilsonInterval.of95(20, 0).low()).isZero();
    assertThat(WilsonInterval.of95(20, 0).high()).isCloseTo(0.1611, within(5e-5));
    assertThat(WilsonInterval.of95(0, 0)).isEqualTo(new WilsonInterval(0, 1));
  }
}
