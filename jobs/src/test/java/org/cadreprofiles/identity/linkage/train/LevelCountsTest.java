package org.cadreprofiles.identity.linkage.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Counts of levels become shares. */
class LevelCountsTest {
  // Unknown, exact, one slip, differs.
  private static final double[] PLAIN = {0, 0.001, 0.009, 0.99};

  @Test
  void inAContextAllLevelsDivideWhatWasCountedThere() {
    double[] counts = {5, 0, 20, 60};
    LevelCounts.inContext(counts, PLAIN, level -> true, 20);
    assertThat(counts[1]).isCloseTo(0.02 / 100, within(1e-12));
    assertThat(counts[2]).isCloseTo(20.18 / 100, within(1e-12));
    assertThat(counts[3]).isCloseTo(79.8 / 100, within(1e-12));
  }

  @Test
  void levelsThatDoNotDependOnTheContextKeepTheirPlainShare() {
    double[] counts = {5, 30, 20, 60};
    LevelCounts.inContext(counts, PLAIN, level -> level > 1, 20);
    assertThat(counts[1]).isEqualTo(0.001);
    assertThat(counts[2]).isCloseTo(0.999 * 20.18 / (20.18 + 79.8), within(1e-12));
    assertThat(counts[1] + counts[2] + counts[3]).isCloseTo(1, within(1e-12));
  }
}
