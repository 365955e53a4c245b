package org.cadreprofiles.score.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.cadreprofiles.stats.SeededDraws;
import org.cadreprofiles.stats.SignificantDigits;
import org.junit.jupiter.api.Test;

class NormalisationTest {
  private static final double[] TO_100 = IntStream.rangeClosed(0, 100).asDoubleStream().toArray();

  @Test
  void minMaxStandsBetweenWinsorisedEnds() {
    Scale scale = new MinMax(0.05).fit(TO_100, Direction.UP).orElseThrow();
    assertThat(scale.of(5)).isZero();
    assertThat(scale.of(-20)).isZero();
    assertThat(scale.of(95)).isEqualTo(100);
    assertThat(scale.of(1e9)).isEqualTo(100);
    assertThat(scale.of(50)).isCloseTo(50, within(1e-12));
    assertThat(scale.sentence())
        .isEqualTo("on a scale from 5 to 95 (ends at 5 % and 95 % of 101 peers; more is better)");
  }

  @Test
  void downTurnsTheScale() {
    assertThat(new MinMax(0).fit(TO_100, Direction.DOWN).orElseThrow().of(25)).isEqualTo(75);
    assertThat(new PercentRank().fit(TO_100, Direction.DOWN).orElseThrow().of(0))
        .isCloseTo(100 - 50.0 / 101, within(1e-12));
  }

  @Test
  void equalValuesTellNobodyApart() {
    double[] equal = {3, 3, 3};
    assertThat(new MinMax(0.05).fit(equal, Direction.UP)).isEmpty();
    assertThat(new PercentRank().fit(equal, Direction.UP)).isEmpty();
  }

  @Test
  void whatDiffersByRoundingIsEqual() {
    double rounded = SignificantDigits.twelve(12.88 * 0.3 / 0.3 + 2e-15);
    assertThat(rounded).isEqualTo(12.88);
    assertThat(SignificantDigits.twelve(-7.239999999999999)).isEqualTo(-7.24);
    assertThat(SignificantDigits.twelve(1e300)).isEqualTo(1e300);
    assertThat(SignificantDigits.twelve(0)).isZero();
    double[] values = {12.88, 12.88, Math.nextUp(12.88)};
    assertThat(new MinMax(0).fit(values, Direction.UP)).isEmpty();
  }

  @Test
  void nearlyEqualValuesStillTellTheFewOthersApart() {
    double[] nearly = {3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 9};
    assertThat(new MinMax(0.05).fit(nearly, Direction.UP).orElseThrow().of(9)).isEqualTo(100);
  }

  @Test
  void percentRankIsTheShareSurpassedEqualsHalf() {
    double[] sorted = {1, 2, 2, 4};
    Scale scale = new PercentRank().fit(sorted, Direction.UP).orElseThrow();
    assertThat(scale.of(2)).isEqualTo(50);
    assertThat(scale.of(4)).isEqualTo(87.5);
    assertThat(scale.of(3)).isEqualTo(75);
    assertThat(scale.of(0)).isZero();
  }

  @Test
  void resampledScalesStayBetweenZeroAndHundred() {
    SeededDraws draws = new SeededDraws(2);
    for (Normalisation method : new Normalisation[] {new MinMax(0.05), new PercentRank()}) {
      Scale base = method.fit(TO_100, Direction.UP).orElseThrow();
      double sum = 0;
      for (int i = 0; i < 2_000; i++) {
        Scale drawn = method.resample(TO_100, Direction.UP, base, draws);
        assertThat(drawn.of(-5)).isBetween(0.0, 100.0);
        assertThat(drawn.of(105)).isBetween(0.0, 100.0);
        sum += drawn.of(50);
      }
      assertThat(sum / 2_000).isCloseTo(50, within(1.0));
    }
  }
}
