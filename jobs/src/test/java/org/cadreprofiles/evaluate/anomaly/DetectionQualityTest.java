package org.cadreprofiles.evaluate.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadreprofiles.evaluate.anomaly.baseline.Baseline;
import org.cadreprofiles.evaluate.anomaly.baseline.ReportedZScore;
import org.junit.jupiter.api.Test;

/** The figures of many cases. */
class DetectionQualityTest {
  private static final LocalDate SPRING = LocalDate.of(2025, 1, 1);

  @Test
  void wrongFlagsAreSharesOfFlagsAndOfCasesThatNobodyAttacked() {
    List<CaseOutcome> cases = new ArrayList<>();
    cases.add(attack("slow_drip", 0.5, true));
    cases.add(attack("slow_drip", 0.5, false));
    cases.add(innocent(true));
    for (int i = 0; i < 9; i++) {
      cases.add(innocent(false));
    }
    Flags flags = DetectionQuality.of(cases).flags();
    assertThat(flags.cases()).isEqualTo(12);
    assertThat(flags.falseDiscovery().share()).isEqualTo(0.5);
    assertThat(flags.recall().share()).isEqualTo(0.5);
    assertThat(flags.wrongPer1000()).isEqualTo(100);
  }

  @Test
  void recallIsToldByFamilyAndNearestIntensity() {
    List<CaseOutcome> cases =
        List.of(
            attack("slow_drip", 0.2, false),
            attack("slow_drip", 0.45, true),
            attack("slow_drip", 0.6, true),
            attack("slow_drip", 2.2, true),
            attack("click_farm", 1, true),
            attack("click_farm", 3.5, false));
    DetectionQuality quality = DetectionQuality.of(cases);
    assertThat(quality.recall())
        .extracting(cell -> cell.family() + " " + cell.intensity() + " " + cell.found().share())
        .containsExactly(
            "click_farm 1.0 1.0",
            "click_farm 3.0 0.0",
            "slow_drip 0.25 0.0",
            "slow_drip 0.5 1.0",
            "slow_drip 2.0 1.0");
    assertThat(quality.smallestFound())
        .containsOnlyKeys("slow_drip")
        .containsEntry("slow_drip", .5);
  }

  @Test
  void correctedCountsAreComparedWithWhatPeopleViewed() {
    List<CaseOutcome> cases =
        List.of(attack("slow_drip", 1, true), attack("slow_drip", 1, false), innocent(false));
    DetectionQuality quality = DetectionQuality.of(cases);
    assertThat(quality.flaggedAttacks().medianReportedError()).isEqualTo(1);
    assertThat(quality.flaggedAttacks().medianError()).isEqualTo(0.1);
    assertThat(quality.flaggedAttacks().coverage().share()).isEqualTo(1);
    assertThat(quality.allAttacks().coverage().share()).isEqualTo(0.5);
    assertThat(quality.unattacked().medianError()).isZero();
    assertThat(quality.perCapita().units()).isEqualTo(1);
    assertThat(quality.perCapita().reportedError()).isEqualTo(200 / 50.0);
    assertThat(quality.perCapita().correctedError()).isCloseTo(110 / 50.0, within(1e-12));
  }

  @Test
  void othersAreHeldToTheirOwnThresholdAndToAsManyWrongFlags() {
    Baseline other = new ReportedZScore();
    List<CaseOutcome> cases =
        List.of(
            scored(1, true, 9),
            scored(0, true, 7),
            scored(1, false, 6),
            scored(0, false, 5),
            scored(0, false, 4),
            scored(0, false, 2));
    BaselineQuality quality = BaselineQuality.of(other, cases);
    assertThat(quality.atCustomary().falseDiscovery().with()).isEqualTo(3);
    assertThat(quality.atCustomary().recall().with()).isEqualTo(2);
    assertThat(quality.atEqualCare().falseDiscovery().with()).isEqualTo(1);
    assertThat(quality.atEqualCare().recall().with()).isEqualTo(2);
  }

  @Test
  void whereNothingIsThereNothingIsClaimed() {
    DetectionQuality quality = DetectionQuality.of(List.of());
    assertThat(quality.flags().falseDiscovery().share()).isNull();
    assertThat(quality.flags().wrongPer1000()).isNull();
    assertThat(quality.allAttacks().medianError()).isNull();
  }

  // 100 organic views; a flagged case is corrected to 110 with an interval of 90 to 120.
  private static CaseOutcome attack(String family, double intensity, boolean flagged) {
    double reported = 100 + 100 * intensity;
    return flagged
        ? outcome(reported, 100 * intensity, family, true, 110, 90, 120)
        : outcome(reported, 100 * intensity, family, false, reported, reported, reported);
  }

  private static CaseOutcome scored(double fake, boolean flagged, double score) {
    return outcome(
        100, fake, "", flagged, 100, 100, 100, Map.of(new ReportedZScore().title(), score));
  }

  private static CaseOutcome innocent(boolean flagged) {
    return outcome(100, 0, "", flagged, 100, 100, 100);
  }

  private static CaseOutcome outcome(
      double reported,
      double fake,
      String family,
      boolean flagged,
      double corrected,
      double low,
      double high) {
    return outcome(reported, fake, family, flagged, corrected, low, high, Map.of());
  }

  private static CaseOutcome outcome(
      double reported,
      double fake,
      String family,
      boolean flagged,
      double corrected,
      double low,
      double high,
      Map<String, Double> scores) {
    return new CaseOutcome(
        1,
        "portal",
        "u1",
        SPRING,
        reported,
        100,
        fake,
        family,
        Optional.empty(),
        flagged,
        corrected,
        low,
        high,
        50,
        scores);
  }
}
