package org.cadreprofiles.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PValuesTest {
  @Test
  void qValuesAreThoseOfRsPAdjust() {
    // R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05, 0.001), "BH")
    double[] q = BenjaminiHochberg.qValues(new double[] {0.01, 0.02, 0.03, 0.04, 0.05, 0.001});
    assertThat(q)
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(0.03, 0.04, 0.045, 0.048, 0.05, 0.006);
  }

  @Test
  void noPValuesGiveNoQValues() {
    assertThat(BenjaminiHochberg.qValues(new double[0])).isEmpty();
  }

  @Test
  void equalPValuesCombineToThemselves() {
    assertThat(CauchyCombination.combine(0.03, 0.03, 0.03)).isCloseTo(0.03, within(1e-12));
  }

  @Test
  void oneTinyPValueSpeaksForMany() {
    assertThat(CauchyCombination.combine(1e-20, 0.5, 0.5, 0.5)).isCloseTo(4e-20, within(1e-22));
    assertThat(CauchyCombination.combine(1e-6, 1, 1)).isCloseTo(3e-6, within(1e-8));
  }

  @Test
  void impossiblePValuesAreRefused() {
    assertThatThrownBy(() -> CauchyCombination.combine(-0.1))
        .hasMessage("A p-value lies between 0 and 1; one is -0.1.");
    assertThatThrownBy(() -> BenjaminiHochberg.qValues(new double[] {2}))
        .hasMessage("A p-value lies between 0 and 1; one is 2.0.");
  }

  // R: pt(z, df, lower.tail = FALSE)
  @ParameterizedTest
  @CsvSource({"0, 5, 0.5", "2.015048, 5, 0.05", "-2.015048, 5, 0.95", "1.859548, 8, 0.05"})
  void studentTailsAreThoseOfTables(double z, double degrees, double expected) {
    assertThat(StudentTail.upper(z, degrees)).isCloseTo(expected, within(1e-6));
  }

  @Test
  void permutingWholeVisitorsHoldsItsLevel() {
    SplittableRandom random = new SplittableRandom(7);
    PermutationTest test = new PermutationTest(199, 20);
    int small = 0;
    for (int run = 0; run < 400; run++) {
      small += test.pValue(marked(random, 60), constant(60, 5), 30, run) <= 0.05 ? 1 : 0;
    }
    // 20 of 400 expected; the binomial's upper 99.9 % lies at 35.
    assertThat(small).isLessThanOrEqualTo(35);
  }

  @Test
  void permutingFindsARealDifferenceAndRepeatsItself() {
    double[] marked = new double[40];
    for (int i = 0; i < 20; i++) {
      marked[i] = 4;
    }
    PermutationTest test = new PermutationTest(999, 20);
    assertThat(test.pValue(marked, constant(40, 5), 20, 1)).isEqualTo(0.001);
    assertThat(test.pValue(marked, constant(40, 5), 20, 1))
        .isEqualTo(test.pValue(marked, constant(40, 5), 20, 1));
  }

  /** All five views of a visitor are marked or none: habits, not chance of each view. */
  private static double[] marked(SplittableRandom random, int visitors) {
    double[] marked = new double[visitors];
    for (int i = 0; i < visitors; i++) {
      marked[i] = random.nextInt(4) == 0 ? 5 : 0;
    }
    return marked;
  }

  private static double[] constant(int length, double value) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }
}
