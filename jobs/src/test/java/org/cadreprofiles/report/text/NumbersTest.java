package org.cadreprofiles.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void figuresReadTheSameInBothLanguages() {
    assertThat(Numbers.whole(12_400)).isEqualTo("12,400");
    assertThat(Numbers.one(71.26)).isEqualTo("71.3");
    assertThat(Numbers.signed(3.25)).isEqualTo("+3.25");
    assertThat(Numbers.signed(-1.5)).isEqualTo("−1.50");
    assertThat(Numbers.signed(-0.001)).as("no minus zero").isEqualTo("0.00");
    assertThat(Numbers.signed(0.001)).as("no plus zero").isEqualTo("0.00");
    assertThat(Numbers.figure(0.0042)).isEqualTo("0.0042");
    assertThat(Numbers.percent(0.125)).isEqualTo("12.5 %");
    assertThat(Numbers.change(OptionalDouble.of(-0.385))).isEqualTo("−38.5 %");
    assertThat(Numbers.change(OptionalDouble.of(0.1))).isEqualTo("+10 %");
    assertThat(Numbers.probability(OptionalDouble.of(0.0004))).isEqualTo("< 0.001");
    assertThat(Numbers.whole(OptionalDouble.empty())).isEqualTo(Numbers.NONE);
    assertThat(Numbers.range(Numbers.NONE, Numbers.NONE)).isEqualTo(Numbers.NONE);
  }
}
