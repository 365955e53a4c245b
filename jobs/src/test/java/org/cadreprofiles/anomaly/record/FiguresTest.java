package org.cadreprofiles.anomaly.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.Inspection;
import org.cadreprofiles.testing.Given;
import org.junit.jupiter.api.Test;

/** Jumps before a deadline, terminal digits, and materials handed in twice. */
class FiguresTest {
  private static final int UNITS = 20;

  @Test
  void aJumpBeforeTheDeadlineThatFallsBackIsAQuestionWithACorrectedFigure() {
    DetectRecords.Found found = RecordRun.of(RecordRun.JUMP, quarters(95, 71, UNITS));
    Row row = found.findings().first();
    assertThat(found.findings().count()).isEqualTo(1);
    assertThat(row.<String>getAs(Anomaly.SUBJECT_ID)).isEqualTo("I1");
    assertThat(row.<String>getAs(Anomaly.UNIT_ID)).isEqualTo("U7");
    assertThat(row.<Double>getAs(Anomaly.REPORTED)).isEqualTo(95);
    assertThat(row.<Double>getAs(Anomaly.CORRECTED)).isBetween(68.0, 80.0);
    assertThat(row.<String>getAs(Anomaly.EXPLANATIONS)).contains("lasting=no");
  }

  @Test
  void anImprovementThatLastsIsNoQuestionNorIsASeasonOfAll() {
    assertThat(RecordRun.asked(RecordRun.JUMP, quarters(95, 94, UNITS))).isEmpty();
    assertThat(RecordRun.asked(RecordRun.JUMP, quarters(76, 71, UNITS))).isEmpty();
    assertThat(RecordRun.asked(RecordRun.JUMP, quarters(95, 71, 6))).isEmpty();
    assertThat(RecordRun.asked(RecordRun.JUMP, Given.nothing())).isEmpty();
  }

  @Test
  void countsThatEndInZerosAreAskedQuarterByQuarter() {
    DetectRecords.Found found = RecordRun.of(RecordRun.DIGITS, counts(7, -1, 200));
    assertThat(RecordRun.subjects(found.findings())).containsExactly("U7", "U7");
    // The third quarter has 19 days, too few to be judged.
    assertThat(
            found.findings().orderBy(Anomaly.PERIOD_FROM).collectAsList().stream()
                .map(row -> row.<String>getAs(Anomaly.SENTENCE_EN)))
        .satisfiesExactly(
            first -> assertThat(first).contains("90 reported counts end in 0"),
            second -> assertThat(second).contains("91 reported counts end in 0"));
  }

  @Test
  void aPlatformThatRoundsForAllIsNoQuestionNorAreFewCounts() {
    assertThat(RecordRun.asked(RecordRun.DIGITS, counts(-1, 0, 200))).isEmpty();
    assertThat(RecordRun.asked(RecordRun.DIGITS, counts(7, -1, 40))).isEmpty();
    assertThat(RecordRun.asked(RecordRun.DIGITS, Given.nothing())).isEmpty();
  }

  @Test
  void aUnitThatHandsInAnothersMaterialsIsAskedAndTheOtherIsNot() {
    DetectRecords.Found found = RecordRun.of(RecordRun.MATERIAL, materials(true, false));
    assertThat(RecordRun.subjects(found.findings())).containsExactly("U7");
    assertThat(found.evidence().count()).isEqualTo(5);
  }

  @Test
  void aStandardPaperAndOneUsedForTwoInspectionsAreNoQuestion() {
    assertThat(RecordRun.asked(RecordRun.MATERIAL, materials(false, true))).isEmpty();
    assertThat(RecordRun.asked(RecordRun.MATERIAL, Given.nothing())).isEmpty();
  }

  /** Two years of quarters; all rise by 4 in the last of a year, unit 7 reports something else. */
  private static Given quarters(double last, double next, int units) {
    Random random = new Random(5);
    List<String> rows = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      for (int quarter = 0; quarter < 9; quarter++) {
        LocalDate from = LocalDate.of(2023, 1, 1).plusMonths(3L * quarter);
        double value = 70 + random.nextGaussian() + (quarter % 4 == 3 ? 4 : 0);
        value = unit == 7 && quarter == 7 ? last : unit == 7 && quarter == 8 ? next : value;
        rows.add(
            String.join(
                " | ",
                "v" + rows.size(),
                "I1",
                "U" + unit,
                from.toString(),
                from.plusMonths(3).minusDays(1).toString(),
                String.valueOf(value)));
      }
    }
    return Given.nothing()
        .and(Indicator.TABLE, "indicator_id | direction | valid_from:date", "I1 | up | 2020-01-01")
        .and(
            IndicatorValue.TABLE,
            "record_id | indicator_id | unit_id | period_from:date | period_to:date | value:double",
            rows.toArray(String[]::new));
  }

  /**
   * Claims of views; one unit's end in zero half of the time, or the platform gives even counts.
   */
  private static Given counts(int rounding, int even, int days) {
    Random random = new Random(9);
    List<String> rows = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      for (int day = 0; day < days; day++) {
        int views = 200 + random.nextInt(400);
        views = unit == rounding && day % 2 == 0 ? views / 10 * 10 : views;
        views = even == 0 ? views / 2 * 2 : views;
        rows.add(
            "b"
                + rows.size()
                + " | web | U"
                + unit
                + " | "
                + LocalDate.of(2025, 1, 1).plusDays(day)
                + " | "
                + views);
      }
    }
    return Given.nothing()
        .and(
            BrowseDaily.TABLE,
            "record_id | platform | unit_id | day:date | views:bigint",
            rows.toArray(String[]::new));
  }

  private static Given materials(boolean copied, boolean standard) {
    List<String> rows = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      for (int i = 0; i < 12; i++) {
        String digest = copied && unit == 7 && i > 0 ? "d3-" + i : "d" + unit + "-" + i;
        digest = standard && i < 3 ? "form" + i : digest;
        // Unit 7 hands one material in for two inspections.
        digest = unit == 7 && i == 5 && !copied ? "d7-4" : digest;
        rows.add(
            String.format(
                "i%d-%d | i%d-%d | U%d | 2025-%02d-%02d | [{\"title\":\"t\",\"digest\":\"%s\"}]",
                unit, i, unit, i, unit, 1 + i, 1 + unit, digest));
      }
    }
    return Given.nothing()
        .and(
            Inspection.TABLE,
            "record_id | inspection_id | target_unit_id | planned_from:date | materials:array<struct<title:string,digest:string>>",
            rows.toArray(String[]::new));
  }
}
