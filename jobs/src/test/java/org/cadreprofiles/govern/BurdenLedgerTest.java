package org.cadreprofiles.govern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Burden;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.Inspection;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.table.WorkRecord;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The burden of two years, counted by hand. */
class BurdenLedgerTest {
  private static final String MATERIAL = "{\"title\":\"t\",\"digest\":\"%s\"}";
  private static List<Row> rows;

  @BeforeAll
  static void count() {
    String a = MATERIAL.formatted("a");
    String b = MATERIAL.formatted("b");
    Tables in =
        Map.of(
                Inspection.TABLE,
                Rows.table(
                    "inspection_id | kind | issuer_unit_id | target_unit_id | planned_from:date"
                        + " | happened_from:date | happened_to:date | indicators:array<string>"
                        + " | materials:array<struct<title:string,digest:string>>",
                    "1 | plan    | D1 | T1 | 2024-01-10 | | | | ",
                    "2 | plan    | D1 | T1 | 2024-02-10 | | | | ",
                    "3 | plan    | D1 | T1 | 2025-01-10 | | | I9 | ",
                    "4 | on_site | D1 | T1 | 2025-03-01 | 2025-03-01 | 2025-03-03 | | ",
                    "5 | on_site | D2 | T1 | 2025-03-02 | 2025-03-02 | | | ",
                    "6 | on_site | D2 | T1 | 2025-04-02 | | | | ",
                    "7 | on_site | D2 | T2 | 2024-04-02 | 2024-04-02 | 2024-04-02 | | ",
                    "8 | material_request | D1 | T1 | 2025-05-01 | | | | [" + a + "," + b + "]",
                    "9 | material_request | D2 | T1 | 2025-06-01 | | | | [" + a + "]",
                    "10 | material_request | D2 | T2 | 2025-06-01 | | | | [" + a + "]",
                    "11 | plan   | D1 | T1 | 2026-03-10 | | | | "),
                Indicator.TABLE,
                Rows.table(
                    "indicator_id | issuer_unit_id | valid_from:date | valid_to:date",
                    "I1 | D1 | 2024-01-01 | 2024-12-31",
                    "I1 | D1 | 2025-01-01 | ",
                    "I2 | D1 | 2024-01-01 | 2024-06-30",
                    "I3 | D2 | 2025-01-01 | "),
                IndicatorValue.TABLE,
                Rows.table(
                    "indicator_id | unit_id | period_from:date",
                    "I1 | T1 | 2025-01-01",
                    "I1 | T1 | 2025-04-01",
                    "I3 |    | 2025-04-01"),
                WorkRecord.TABLE,
                Rows.table(
                    "source_system | record_id | work_date:date | opened_at:timestamp | entered_at:timestamp"
                        + " | review_opened_at:timestamp | reviewed_at:timestamp",
                    "hr | w1 | 2025-01-10 | 2025-01-10T08:00:00Z | 2025-01-10T08:03:00Z | | ",
                    "hr | w2 | 2025-01-11 | 2025-01-10T08:00:00Z | 2025-01-10T08:05:00Z | 2025-01-10T09:00:00Z | 2025-01-10T09:10:00Z",
                    "hr | w3 | 2025-01-12 | 2025-01-10T08:00:00Z | 2025-01-10T08:10:00Z | | ",
                    "hr | w4 | 2025-01-13 | 2025-01-10T08:00:00Z | 2025-01-13T08:10:00Z | | ",
                    "hr | w5 | 2025-07-13 | 2025-07-13T08:00:00Z | 2025-07-13T08:20:00Z | | ",
                    "hr | w6 | 2025-07-13 | 2025-07-13T08:00:00Z | 2025-07-13T08:20:00Z | | "),
                Roster.TABLE,
                Rows.table(
                    "source_system | record_id | unit_id | post_kind | valid_from:date | valid_to:date",
                    "hr | r1 | T1 | leading | 2020-01-01 | 2025-06-30",
                    "hr | r2 | T2 | leading | 2025-07-01 | "),
                IdentityLink.TABLE,
                Rows.table(
                    "feed | source_system | record_id | cadre_id",
                    "roster | hr | r1 | C1",
                    "roster | hr | r2 | C1",
                    "work_record | hr | w1 | C1",
                    "work_record | hr | w2 | C1",
                    "work_record | hr | w3 | C1",
                    "work_record | hr | w4 | C1",
                    "work_record | hr | w5 | C1",
                    "work_record | hr | w6 | "))
            ::get;
    rows = new BurdenLedger().rows(in, LocalDate.of(2026, 1, 15)).collectAsList();
  }

  private static String of(String kind, String id, int year, String measure) {
    return rows.stream()
        .filter(row -> row.getAs(Burden.SCOPE_KIND).equals(kind))
        .filter(row -> row.getAs(Burden.SCOPE_ID).equals(id))
        .filter(row -> row.<Integer>getAs(Burden.YEAR) == year)
        .filter(row -> row.getAs(Burden.MEASURE).equals(measure))
        .map(
            row ->
                row.getAs(Burden.VALUE)
                    + " "
                    + row.getAs(Burden.PREVIOUS)
                    + " "
                    + row.getAs(Burden.CHANGE))
        .findFirst()
        .orElse("no row");
  }

  @Test
  void plansFiledAgainstTheYearBefore() {
    assertThat(of("unit", "T1", 2024, "plans")).isEqualTo("2.0 null null");
    assertThat(of("unit", "T1", 2025, "plans")).isEqualTo("1.0 2.0 -0.5");
    assertThat(of("issuer", "D1", 2025, "plans")).isEqualTo("1.0 2.0 -0.5");
    assertThat(of("county", "all", 2025, "plans")).isEqualTo("1.0 2.0 -0.5");
  }

  @Test
  void aYearThatHasNotEndedIsComparedWithNone() {
    assertThat(of("county", "all", 2026, "plans")).isEqualTo("no row");
    assertThat(of("county", "all", 2026, "indicators")).isEqualTo("2.0 null null");
  }

  @Test
  void visitsThatHappened() {
    assertThat(of("unit", "T1", 2025, "on_site_visits")).isEqualTo("2.0 0.0 null");
    assertThat(of("unit", "T1", 2025, "visit_days")).isEqualTo("4.0 0.0 null");
    assertThat(of("unit", "T1", 2025, "departments_visiting")).isEqualTo("2.0 0.0 null");
    assertThat(of("unit", "T2", 2025, "on_site_visits")).isEqualTo("0.0 1.0 -1.0");
    assertThat(of("issuer", "D2", 2025, "on_site_visits")).isEqualTo("1.0 1.0 0.0");
    assertThat(of("issuer", "D2", 2025, "departments_visiting")).isEqualTo("no row");
  }

  @Test
  void materialsAskedOfAUnitTwice() {
    assertThat(of("unit", "T1", 2025, "materials")).startsWith("3.0");
    assertThat(of("unit", "T1", 2025, "duplicate_materials")).startsWith("1.0");
    assertThat(of("issuer", "D1", 2025, "duplicate_materials")).startsWith("0.0");
    assertThat(of("issuer", "D2", 2025, "duplicate_materials")).startsWith("1.0");
    assertThat(of("unit", "T2", 2025, "duplicate_materials")).startsWith("0.0");
  }

  @Test
  void indicatorsInForceAndApplied() {
    assertThat(of("issuer", "D1", 2024, "indicators")).isEqualTo("2.0 null null");
    assertThat(of("issuer", "D1", 2025, "indicators")).isEqualTo("1.0 2.0 -0.5");
    assertThat(of("county", "all", 2025, "indicators")).isEqualTo("2.0 2.0 0.0");
    assertThat(of("unit", "T1", 2025, "indicators")).isEqualTo("2.0 0.0 null");
  }

  @Test
  void medianMinutesByTheUnitOfTheDay() {
    // 3, 5 and 10 minutes; the form left open for days says nothing.
    assertThat(of("unit", "T1", 2025, "minutes_to_fill")).startsWith("5.0");
    assertThat(of("unit", "T2", 2025, "minutes_to_fill")).startsWith("20.0");
    assertThat(of("county", "all", 2025, "minutes_to_fill")).startsWith("7.5");
    assertThat(of("unit", "T1", 2025, "minutes_to_review")).startsWith("10.0");
    assertThat(of("unit", "T2", 2025, "minutes_to_review")).isEqualTo("no row");
  }
}
