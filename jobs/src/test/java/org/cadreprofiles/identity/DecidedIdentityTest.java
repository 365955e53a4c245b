package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.IdentityEvent;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.table.OrgChange;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.testing.DatasetEquality;
import org.cadreprofiles.testing.Given;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people decide about who is who is honoured for ever, can be taken back, leaves a trace. */
class DecidedIdentityTest {
  private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
  private static final Identify IDENTIFY = Identifying.byRules();

  // Records of one letter carry one id, but for n and m, who are namesakes.
  private static final Given PLACE =
      Given.nothing()
          .and(
              OrgUnit.TABLE,
              "unit_id | unit_name | unit_kind  | valid_from:date",
              "u1      | 财政局    | department | 2010-01-01",
              "u2      | 文化局    | department | 2010-01-01",
              "u3      | 文旅局    | department | 2024-01-01")
          .and(
              OrgChange.TABLE,
              "change_id | kind  | from_unit_id | to_unit_id | effective_on:date",
              "c1        | merge | u2           | u3         | 2024-01-01")
          .and(
              Roster.TABLE,
              "record_id | cadre_no | name | post_title   | id_grade | id_token | unit_id | valid_from:date | valid_to:date | reported_at:timestamp",
              "n1 | N1 | 王芳 | 科员         |       |    | u1 | 2015-01-01 |            | 2020-01-01T00:00:00Z",
              "n2 | N2 | 王芳 | 科员         |       |    | u1 | 2016-01-01 |            | 2020-01-01T00:00:00Z",
              "m1 | M1 | 李强 | 科员         |       |    | u1 | 2015-01-01 | 2019-12-31 | 2020-01-01T00:00:00Z",
              "m2 | M2 | 李强 | 科员         |       |    | u2 | 2020-01-01 |            | 2021-01-01T00:00:00Z",
              "a1 | A1 | 张伟 | 科员         | VALID | ta | u1 | 2015-01-01 | 2019-12-31 | 2020-01-01T00:00:00Z",
              "a2 | A2 | 张伟 | 科员         | VALID | ta | u2 | 2020-01-01 |            | 2021-01-01T00:00:00Z",
              "b1 | B1 | 赵敏 | 科员         | VALID | tb | u1 | 2015-01-01 |            | 2020-01-01T00:00:00Z",
              "b2 | B2 | 赵敏 | 科员         | VALID | tb | u2 | 2018-01-01 |            | 2021-01-01T00:00:00Z",
              "c1 | C1 | 钱进 | 科员         | VALID | tc | u1 | 2015-01-01 |            | 2020-01-01T00:00:00Z",
              "c2 | C2 | 钱进 | 科员         | VALID | tc | u2 | 2018-01-01 |            | 2021-01-01T00:00:00Z",
              "d1 | D1 | 孙立 | 科员         | VALID | td | u1 | 2015-01-01 |            | 2020-01-01T00:00:00Z",
              "d2 | D2 | 孙立 | 主任（兼）   | VALID | td | u2 | 2018-01-01 |            | 2021-01-01T00:00:00Z",
              "e1 | E1 | 周涛 | 科员         | VALID | te | u2 | 2015-01-01 | 2024-12-31 | 2020-01-01T00:00:00Z",
              "e2 | E2 | 周涛 | 科员         | VALID | te | u3 | 2024-01-01 |            | 2021-01-01T00:00:00Z",
              "f1 | F1 | 吴用 | 科员         | VALID | tf | u1 | 2015-01-01 | 2020-01-31 | 2020-01-01T00:00:00Z",
              "f2 | F2 | 吴用 | 科员         | VALID | tf | u2 | 2020-01-01 |            | 2021-01-01T00:00:00Z",
              "g1 | G1 | 郑和 | 科员         | VALID | tg | u1 | 2015-01-01 | 2020-02-28 | 2020-01-01T00:00:00Z",
              "g2 | G2 | 郑和 | 科员         | VALID | tg | u2 | 2020-01-01 |            | 2021-01-01T00:00:00Z")
          .and(
              Petition.TABLE,
              "record_id | petition_id | received_on:date | subject_name | subject_unit",
              "p1        | p1          | 2024-05-01       | 王芳         | 财政局",
              "p2        | p2          | 2024-05-01       | 王芳         | 财政局",
              "p3        | p3          | 2024-05-01       | 无名         | 财政局",
              "p4        | p4          | 2024-05-01       | 无名         | 财政局",
              "p5        | p5          | 2024-05-01       | 无名         | 财政局");

  private static Found before;
  private static Found after;

  /** What an identification found, by record. */
  private record Found(
      Dataset<Row> links,
      Map<String, String> cadres,
      Map<String, String> methods,
      Map<String, String> reviews) {
    String of(String record) {
      return cadres.get(record);
    }
  }

  @BeforeAll
  static void decide() {
    before = found(PLACE);
    after =
        found(
            decided(
                pair("petition", "p1", before.of("n2")) + " | same | 2025-02-01",
                pair("petition", "p2", before.of("n2")) + " | different | 2025-02-01",
                pair("petition", "p3", before.of("n1")) + " | same | 2025-02-01",
                pair("petition", "p3", before.of("n1")) + " | different | 2025-03-01",
                pair("petition", "p4", before.of("n1")) + " | different | 2025-02-01",
                pair("petition", "p4", before.of("n1")) + " | Same | 2025-03-01",
                pair("petition", "p5", before.of("m2")) + " | same | 2025-02-01",
                pair("roster", "m2", before.of("m1")) + " | same | 2025-02-01",
                pair("roster", "a2", before.of("a1")) + " | different | 2025-02-01",
                pair("roster", "c2", before.of("c1")) + " | same | 2025-02-01"));
  }

  @Test
  void aQuestionIsAnsweredByTheDecision() {
    assertThat(before.methods()).containsEntry("p1", "none");
    assertThat(before.reviews())
        .containsEntry("p1 " + before.of("n1"), "open")
        .containsEntry("p1 " + before.of("n2"), "open");
    assertThat(after.of("p1")).isEqualTo(before.of("n2"));
    assertThat(after.methods()).containsEntry("p1", "decision");
    assertThat(after.reviews())
        .containsEntry("p1 " + before.of("n2"), "same")
        .doesNotContainKey("p1 " + before.of("n1"));
  }

  @Test
  void whomARecordIsNotAboutLeavesTheOther() {
    assertThat(after.of("p2")).isEqualTo(before.of("n1"));
    assertThat(after.methods()).containsEntry("p2", "roster");
    assertThat(after.reviews()).containsEntry("p2 " + before.of("n2"), "different");
  }

  @Test
  void theLatestWordOnAPairCounts() {
    assertThat(after.of("p3")).isNull();
    assertThat(after.reviews()).containsEntry("p3 " + before.of("n1"), "different");
    assertThat(after.of("p4")).isEqualTo(before.of("n1"));
  }

  @Test
  void numbersWithNothingInCommonAreOneWhenDecidedSoAndTheOldIdStillLeadsThere() {
    assertThat(before.of("m1")).isNotEqualTo(before.of("m2"));
    assertThat(after.of("m2")).isEqualTo(before.of("m1"));
    assertThat(after.of("p5")).isEqualTo(before.of("m1"));
  }

  @Test
  void whatWasTakenApartAndPutTogetherAgainIsAsBefore() {
    assertThat(before.of("a1")).isEqualTo(before.of("a2"));
    assertThat(after.of("a1")).as("the older number keeps the id").isEqualTo(before.of("a1"));
    assertThat(after.of("a2")).isNotEqualTo(before.of("a1"));
    assertThat(after.reviews()).containsEntry("a2 " + before.of("a1"), "different");
    String pair = pair("roster", "a2", before.of("a1"));
    DatasetEquality.assertDataset(
        before.links(),
        found(decided(pair + " | different | 2025-02-01", pair + " | same | 2025-03-01")).links());
  }

  @Test
  void twoFullTimePostsAtOnceAreCutAndAskedAboutUntilSomebodyDecides() {
    for (String both : List.of("b", "c", "g")) {
      assertThat(before.of(both + 1)).as(both).isNotEqualTo(before.of(both + 2));
      assertThat(before.reviews()).containsEntry(both + "2 " + before.of(both + 1), "open");
    }
    assertThat(after.of("b1")).isNotEqualTo(after.of("b2"));
    assertThat(after.of("c2")).isEqualTo(before.of("c1"));
    assertThat(after.reviews())
        .containsEntry("b2 " + before.of("b1"), "open")
        .containsEntry("c2 " + before.of("c1"), "same");
  }

  @Test
  void aPostBesideAnotherAReorganisedUnitAndAHandOverAreNoContradiction() {
    for (String fine : List.of("d", "e", "f")) {
      assertThat(before.of(fine + 1)).as(fine).isEqualTo(before.of(fine + 2));
    }
  }

  @Test
  void aDecisionThatNothingFollowsFromIsNamed() {
    String cadre = before.of("n1");
    Dataset<Row> unheard =
        IDENTIFY
            .identify(
                decided(
                    pair("petition", "p1", cadre) + " | same | 2025-02-01",
                    pair("petition", "p1", "nobody") + " | same | 2025-02-01",
                    pair("petition", "p99", cadre) + " | same | 2025-02-01",
                    pair("petition", "p2", cadre) + " | perhaps | 2025-02-01",
                    cadre + " | same | 2025-02-01"),
                DAY)
            .unheard();
    assertThat(unheard.collectAsList())
        .extracting(row -> row.getString(1) + " " + row.getString(0))
        .containsExactlyInAnyOrder(
            "d01 decided_cadre_is_known",
            "d02 decided_record_is_known",
            "d03 identity_pair_is_readable",
            "d04 identity_pair_is_readable");
  }

  @Test
  void mergesAndSplitsAreNoted() {
    assertThat(events(before, after))
        .containsExactlyInAnyOrder(
            "merged " + before.of("m2") + " " + before.of("m1") + " 1",
            "merged " + before.of("c2") + " " + before.of("c1") + " 1",
            "split " + before.of("a1") + " " + after.of("a2") + " 1");
    assertThat(events(before, before)).isEmpty();
  }

  private static List<String> events(Found earlier, Found later) {
    return IdentityChanges.between(earlier.links(), later.links(), "run")
        .select(
            IdentityEvent.KIND,
            IdentityEvent.FROM_CADRE_ID,
            IdentityEvent.INTO_CADRE_ID,
            IdentityEvent.RECORDS)
        .collectAsList()
        .stream()
        .map(row -> row.mkString(" "))
        .toList();
  }

  private static Given decided(String... decisions) {
    List<String> rows = new ArrayList<>();
    for (String decision : decisions) {
      String id = String.format("d%02d", rows.size());
      rows.add(id + " | " + id + " | identity_pair | " + decision + "T08:00:00Z");
    }
    return PLACE.and(
        Decision.TABLE,
        "record_id | decision_id | target_kind | target_id | verdict | decided_at:timestamp",
        rows.toArray(String[]::new));
  }

  private static String pair(String feed, String record, String cadre) {
    return String.join("\\|", feed, "s", record, cadre);
  }

  private static Found found(Given given) {
    Identified identified = IDENTIFY.identify(given, DAY);
    Dataset<Row> links = identified.links().localCheckpoint();
    Map<String, String> cadres = new TreeMap<>();
    Map<String, String> methods = new TreeMap<>();
    for (Row link : links.collectAsList()) {
      cadres.put(link.getAs(IdentityLink.RECORD_ID), link.getAs(IdentityLink.CADRE_ID));
      methods.put(link.getAs(IdentityLink.RECORD_ID), link.getAs(IdentityLink.METHOD));
    }
    Map<String, String> reviews = new TreeMap<>();
    for (Row pair :
        identified
            .reviews()
            .select(
                col(IdentityReview.RECORD_ID),
                col(IdentityReview.CANDIDATE_CADRE_ID),
                col(IdentityReview.STATE))
            .collectAsList()) {
      String key = pair.getString(0) + " " + pair.getString(1);
      assertThat(reviews.put(key, pair.getString(2))).as("a pair once: " + key).isNull();
    }
    return new Found(links, cadres, methods, reviews);
  }
}
