package org.cadreprofiles.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatisticsTest {
  private static final double[] TEN = {7, 1, 9, 3, 10, 2, 8, 4, 6, 5};

  // R: quantile(1:10, p, type = 7)
  @ParameterizedTest
  @CsvSource({"0, 1", "0.05, 1.45", "0.25, 3.25", "0.5, 5.5", "0.9, 9.1", "1, 10"})
  void quantilesAreThoseOfDefinitionSeven(double probability, double expected) {
    assertThat(Quantile.of(TEN, probability)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void aQuantileOfNothingIsRefused() {
    assertThatThrownBy(() -> Quantile.of(new double[0], 0.5))
        .hasMessage("A quantile needs at least one value; there is none.");
    assertThatThrownBy(() -> Quantile.of(TEN, 1.1))
        .hasMessage("A quantile's probability lies between 0 and 1; it is 1.1.");
  }

  @Test
  void medianAndMadIgnoreOneWildValue() {
    // R: mad(c(1, 2, 3, 4, 1000)) = 1.4826
    RobustZ z = RobustZ.fit(new double[] {1, 2, 3, 4, 1000}, 0);
    assertThat(z.median()).isEqualTo(3);
    assertThat(z.scale()).isCloseTo(1.4826, within(1e-12));
    assertThat(z.of(6)).isCloseTo(3 / 1.4826, within(1e-12));
  }

  @Test
  void aScaleIsNeverBelowItsFloor() {
    RobustZ z = RobustZ.fit(new double[] {5, 5, 5, 6}, 0.5);
    assertThat(z.scale()).isEqualTo(0.5);
    assertThat(z.of(5)).isZero();
  }

  @Test
  void aTrimmedMeanLeavesOutBothEnds() {
    assertThat(TrimmedMean.of(new double[] {0, 1, 2, 3, 4, 5, 6, 100}, 0.125))
        .isCloseTo(3.5, within(1e-12));
    assertThatThrownBy(() -> TrimmedMean.of(TEN, 0.5)).hasMessageContaining("between 0 and 0.5");
  }

  @Test
  void effectiveNumbersCountEquals() {
    assertThat(EffectiveNumber.orderTwo(new double[] {4, 4, 4, 4})).isCloseTo(4, within(1e-12));
    assertThat(EffectiveNumber.orderOne(new double[] {4, 4, 4, 4})).isCloseTo(4, within(1e-12));
    assertThat(EffectiveNumber.orderTwo(new double[] {90, 10})).isCloseTo(1 / 0.82, within(1e-12));
    assertThat(EffectiveNumber.orderOne(new double[] {0, 7})).isCloseTo(1, within(1e-12));
    assertThat(EffectiveNumber.orderTwo(new double[0])).isZero();
  }
}
