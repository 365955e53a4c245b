package org.cadreprofiles.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleSupplier;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeededDrawsTest {

  private static SummaryStatistics of(int n, DoubleSupplier draw) {
    SummaryStatistics sum = new SummaryStatistics();
    for (int i = 0; i < n; i++) {
      sum.addValue(draw.getAsDouble());
    }
    return sum;
  }

  @Test
  void theSameSeedGivesTheSameNumbersAndAnotherOthers() {
    assertThat(new SeededDraws(42).uniform()).isEqualTo(new SeededDraws(42).uniform());
    assertThat(new SeededDraws(42).uniform()).isNotEqualTo(new SeededDraws(43).uniform());
    assertThat(SeededDraws.seed(1, 2)).isNotEqualTo(SeededDraws.seed(2, 1));
    assertThat(SeededDraws.part("C11")).isNotEqualTo(SeededDraws.part("C12"));
  }

  @Test
  void theNumbersAreThoseOfThePublishedGenerator() {
    // First output of SplitMix64 for seed 1234567, as its reference code gives it.
    long first = 6457827717110365317L;
    assertThat(new SeededDraws(1234567).uniform()).isEqualTo(((first >>> 11) + 0.5) * 0x1.0p-53);
  }

  @Test
  void uniformAndNormalHaveTheirMoments() {
    SeededDraws draws = new SeededDraws(1);
    SummaryStatistics uniform = of(200_000, draws::uniform);
    assertThat(uniform.getMean()).isCloseTo(0.5, within(0.005));
    assertThat(uniform.getVariance()).isCloseTo(1.0 / 12, within(0.002));
    SummaryStatistics normal = of(200_000, draws::normal);
    assertThat(normal.getMean()).isCloseTo(0, within(0.01));
    assertThat(normal.getVariance()).isCloseTo(1, within(0.02));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 4.5, 60})
  void gammaHasMeanAndVarianceOfItsShape(double shape) {
    SeededDraws draws = new SeededDraws(3);
    SummaryStatistics gamma = of(200_000, () -> draws.gamma(shape));
    assertThat(gamma.getMean()).isCloseTo(shape, within(0.02 * Math.max(1, shape)));
    assertThat(gamma.getVariance()).isCloseTo(shape, within(0.05 * Math.max(1, shape)));
    assertThat(gamma.getMin()).isPositive();
  }

  @Test
  void aShapeThatIsNotPositiveIsRefused() {
    assertThatThrownBy(() -> new SeededDraws(1).gamma(0))
        .hasMessage("A gamma shape is above 0, this one is 0.0.");
  }

  @Test
  void dirichletKeepsTheSumAndSpreadsAnAverageWeightAsAsked() {
    double[] weights = {1, 1, 2};
    SeededDraws draws = new SeededDraws(5);
    SummaryStatistics third = new SummaryStatistics();
    SummaryStatistics equal = new SummaryStatistics();
    for (int i = 0; i < 20_000; i++) {
      double[] drawn = Dirichlet.around(weights, 0.25, draws);
      assertThat(drawn[0] + drawn[1] + drawn[2]).isCloseTo(4, within(1e-9));
      third.addValue(drawn[2]);
      equal.addValue(Dirichlet.around(new double[] {1, 1, 1, 1, 1, 1, 1, 1}, 0.25, draws)[0]);
    }
    assertThat(third.getMean()).isCloseTo(2, within(0.01));
    assertThat(equal.getStandardDeviation()).isCloseTo(0.25, within(0.03));
    assertThat(Dirichlet.around(weights, 0, draws)).containsExactly(1, 1, 2);
  }

  @Test
  void quantilesAreThoseOfDefinitionSeven() {
    double[] sorted = {1, 2, 3, 4};
    assertThat(SortedQuantile.of(sorted, 0)).isEqualTo(1);
    assertThat(SortedQuantile.of(sorted, 0.5)).isEqualTo(2.5);
    assertThat(SortedQuantile.of(sorted, 0.25)).isEqualTo(1.75);
    assertThat(SortedQuantile.of(sorted, 1)).isEqualTo(4);
  }

  @Test
  void resampledEndsVaryAsRealBootstrapSamplesDo() {
    double[] sorted = new double[100];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = i;
    }
    SeededDraws draws = new SeededDraws(9);
    SummaryStatistics fast = new SummaryStatistics();
    SummaryStatistics real = new SummaryStatistics();
    double[] sample = new double[sorted.length];
    for (int r = 0; r < 5_000; r++) {
      double[] ends = SortedQuantile.resampledEnds(sorted, 0.1, draws);
      assertThat(ends[0]).isLessThan(ends[1]);
      fast.addValue(ends[0]);
      for (int i = 0; i < sample.length; i++) {
        sample[i] = sorted[(int) (draws.uniform() * sorted.length)];
      }
      java.util.Arrays.sort(sample);
      real.addValue(SortedQuantile.of(sample, 0.1));
    }
    assertThat(fast.getMean()).isCloseTo(real.getMean(), within(0.6));
    assertThat(fast.getStandardDeviation()).isCloseTo(real.getStandardDeviation(), within(0.4));
  }
}
