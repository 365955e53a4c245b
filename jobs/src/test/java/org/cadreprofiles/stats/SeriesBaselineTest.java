package org.cadreprofiles.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeriesBaselineTest {
  private static final SeriesBaseline EIGHT_WEEKS = new SeriesBaseline(8, 4);

  @Test
  void levelsFollowTheWeekdaysOfTheWeeksAround() {
    double[] series = weekly(20);
    double[] levels = EIGHT_WEEKS.levels(series, 70, 140);
    assertThat(levels)
        .usingComparatorWithPrecision(1e-9)
        .containsExactly(100, 110, 120, 130, 140, 50, 40);
  }

  @Test
  void inflationInsideThePeriodDoesNotRaiseItsLevel() {
    double[] series = weekly(20);
    for (int i = 70; i < 140; i++) {
      series[i] *= 3;
    }
    assertThat(EIGHT_WEEKS.levels(series, 70, 140)[0]).isCloseTo(100, within(1e-9));
  }

  @Test
  void theNearestWeeksOnBothSidesAreTaken() {
    assertThat(EIGHT_WEEKS.starts(210, 70, 140))
        .containsExactly(63, 56, 49, 42, 140, 147, 154, 161);
  }

  @Test
  void whereOneSideIsShortTheOtherStandsIn() {
    assertThat(EIGHT_WEEKS.starts(161, 70, 140)).containsExactly(63, 56, 49, 42, 35, 140, 147, 154);
    assertThat(EIGHT_WEEKS.starts(210, 7, 140))
        .containsExactly(0, 140, 147, 154, 161, 168, 175, 182);
  }

  @Test
  void weeksAfterAPeriodThatEndsInMidWeekBeginOnItsWeekday() {
    assertThat(EIGHT_WEEKS.starts(210, 70, 136))
        .containsExactly(63, 56, 49, 42, 140, 147, 154, 161);
  }

  @Test
  void threeWildWeeksOfEightDoNotCount() {
    double[] series = weekly(20);
    for (int i = 49; i < 70; i++) {
      series[i] = 10_000;
    }
    assertThat(EIGHT_WEEKS.levels(series, 70, 140)[0]).isBetween(100.0, 130.0);
  }

  @Test
  void withoutAPastTheWeeksAfterAreTaken() {
    double[] series = weekly(20);
    for (int i = 0; i < 70; i++) {
      series[i] = 7;
    }
    assertThat(EIGHT_WEEKS.levels(series, 0, 70)[0]).isCloseTo(100, within(1e-9));
  }

  @Test
  void aLonePeriodIsItsOwnReference() {
    assertThat(EIGHT_WEEKS.levels(weekly(13), 0, 91)[6]).isCloseTo(40, within(1e-9));
  }

  @Test
  void smallCountsKeepTheirTotal() {
    double[] series = new double[140];
    for (int i = 0; i < 140; i++) {
      series[i] = i % 3 == 0 ? 3 : 0;
    }
    double sum = 0;
    for (double level : EIGHT_WEEKS.levels(series, 70, 140)) {
      sum += level;
    }
    assertThat(sum).isCloseTo(7, within(2.1));
  }

  @Test
  void tooFewWeeksAreRefused() {
    assertThatThrownBy(() -> new SeriesBaseline(2, 1)).hasMessageContaining("3 weeks or more");
  }

  private static double[] weekly(int weeks) {
    double[] week = {100, 110, 120, 130, 140, 50, 40};
    double[] series = new double[7 * weeks];
    for (int i = 0; i < series.length; i++) {
      series[i] = week[i % 7];
    }
    return series;
  }
}
