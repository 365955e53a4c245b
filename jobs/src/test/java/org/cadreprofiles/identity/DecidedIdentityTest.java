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
import org.junit.jupiter.api.Test;

/**
 * What people decide about who is who is honoured for ever, can be taken back, and leaves a trace.
 */
class DecidedIdentityTest {
  private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
  private static final Identify IDENTIFY = Identifying.byRules();
  private static final String ROSTER =
      "record_id | source_system | cadre_no | name | post_title | id_grade | id_token | unit_id | valid_from:date | valid_to:date | reported_at:timestamp";
  private static final String[] STINTS = {
    "a1 | east | K1 | 张伟 | 科员 | VALID | t1 | u1 | 2015-01-01 | 2019-12-31 | 2020-01-01T00:00:00Z",
    "a2 | west | K9 | 张伟 | 科员 | VALID | t1 | u2 | 2020-01-01 |            | 2021-01-01T00:00:00Z",
    "b1 | east | K2 | 王芳 | 科员 |       |    | u1 | 2015-01-01 |            | 2020-01-01T00:00:00Z",
    "b2 | east | K3 | 王芳 | 科员 |       |    | u1 | 2016-01-01 |            | 2020-01-01T00:00:00Z"
  };
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
              Petition.TABLE,
              "record_id | petition_id | received_on:date | subject_name | subject_unit",
              "p1        | p1          | 2024-05-01       | 王芳         | 财政局",
              "p2        | p2          | 2024-05-01       | 无名         | 财政局");

  private final Map<String, String> first = ids(PLACE.and(Roster.TABLE, ROSTER, STINTS));

  @Test
  void aRecordIsLinkedAsDecidedAndTheQuestionIsAnswered() {
    Given asked = PLACE.and(Roster.TABLE, ROSTER, STINTS);
    assertThat(link(asked, "p1")).isEqualTo("none:null");
    assertThat(reviews(asked)).containsEntry("p1 " + first.get("b1"), "open");
    Given decided = decided(pair("petition", "s", "p1", first.get("b2")) + " | same | 2025-02-01");
    assertThat(link(decided, "p1")).isEqualTo("decision:" + first.get("b2"));
    assertThat(reviews(decided))
        .containsEntry("p1 " + first.get("b2"), "same")
        .doesNotContainKey("p1 " + first.get("b1"));
  }

  @Test
  void whatARecordIsNotLeavesTheOther() {
    Given decided =
        decided(pair("petition", "s", "p1", first.get("b2")) + " | different | 2025-02-01");
    assertThat(link(decided, "p1")).isEqualTo("roster:" + first.get("b1"));
    assertThat(reviews(decided)).containsEntry("p1 " + first.get("b2"), "different");
  }

  @Test
  void theLatestWordOnAPairCounts() {
    String pair = pair("petition", "s", "p2", first.get("b1"));
    assertThat(
            link(decided(pair + " | same | 2025-02-01", pair + " | different | 2025-03-01"), "p2"))
        .isEqualTo("none:null");
    assertThat(
            link(decided(pair + " | different | 2025-02-01", pair + " | Same | 2025-03-01"), "p2"))
        .isEqualTo("decision:" + first.get("b1"));
  }

  @Test
  void twoNumbersOfOneIdAreTakenApartAndPutTogetherAgain() {
    assertThat(first.get("a1")).isEqualTo(first.get("a2"));
    String apart = pair("roster", "west", "a2", first.get("a1")) + " | different | 2025-02-01";
    Given unmerged = decided(apart);
    Map<String, String> ids = ids(unmerged);
    assertThat(ids).containsEntry("a1", first.get("a1"));
    assertThat(ids.get("a2")).as("a cadre of its own").isNotEqualTo(first.get("a1"));
    assertThat(reviews(unmerged)).containsEntry("a2 " + first.get("a1"), "different");

    String together = pair("roster", "west", "a2", first.get("a1")) + " | same | 2025-03-01";
    Dataset<Row> restored = IDENTIFY.identify(decided(apart, together), DAY).links();
    DatasetEquality.assertDataset(
        IDENTIFY.identify(PLACE.and(Roster.TABLE, ROSTER, STINTS), DAY).links(), restored);
  }

  @Test
  void numbersWithNothingInCommonAreOneWhenDecidedSo() {
    Map<String, String> ids =
        ids(decided(pair("roster", "east", "b2", first.get("b1")) + " | same | 2025-02-01"));
    assertThat(ids.get("b2")).isEqualTo(first.get("b1"));
    // The id that is no longer used still leads to the person.
    Given later =
        decided(
            pair("roster", "east", "b2", first.get("b1")) + " | same | 2025-02-01",
            pair("petition", "s", "p2", first.get("b2")) + " | same | 2025-03-01");
    assertThat(link(later, "p2")).isEqualTo("decision:" + first.get("b1"));
  }

  @Test
  void twoFullTimePostsAtOnceAreCutAndAskedAbout() {
    String[] stints = STINTS.clone();
    stints[1] = stints[1].replace("2020-01-01 |  ", "2018-01-01 |  ");
    Given both = PLACE.and(Roster.TABLE, ROSTER, stints);
    Map<String, String> ids = ids(both);
    assertThat(ids.get("a1")).isNotEqualTo(ids.get("a2"));
    assertThat(reviews(both)).containsEntry("a2 " + ids.get("a1"), "open");
    Given answered =
        decided(stints, pair("roster", "west", "a2", ids.get("a1")) + " | same | 2025-02-01");
    assertThat(ids(answered).get("a2")).isEqualTo(ids.get("a1"));
    assertThat(reviews(answered)).containsEntry("a2 " + ids.get("a1"), "same");
  }

  @Test
  void aPostBesideAnotherAReorganisedUnitAndAHandOverAreNoContradiction() {
    String[] beside = STINTS.clone();
    beside[1] = beside[1].replace("2020-01-01 |  ", "2018-01-01 |  ").replace("科员", "主任（兼）");
    assertThat(one(beside)).as("beside").isTrue();
    String[] reorganised = STINTS.clone();
    reorganised[0] = reorganised[0].replace("u1 ", "u2 ").replace("2019-12-31", "2024-12-31");
    reorganised[1] =
        reorganised[1].replace("u2 ", "u3 ").replace("2020-01-01 |  ", "2024-01-01 |  ");
    assertThat(one(reorganised)).as("reorganised").isTrue();
    String[] handOver = STINTS.clone();
    handOver[0] = handOver[0].replace("2019-12-31", "2020-01-31");
    assertThat(one(handOver)).as("hand-over").isTrue();
    handOver[0] = STINTS[0].replace("2019-12-31", "2020-02-28");
    assertThat(one(handOver)).as("two months").isFalse();
  }

  @Test
  void mergesAndSplitsAreNoted() {
    Dataset<Row> before =
        IDENTIFY.identify(PLACE.and(Roster.TABLE, ROSTER, STINTS), DAY).links().localCheckpoint();
    Dataset<Row> merged =
        IDENTIFY
            .identify(
                decided(pair("roster", "east", "b2", first.get("b1")) + " | same | 2025-02-01"),
                DAY)
            .links();
    Dataset<Row> split =
        IDENTIFY
            .identify(
                decided(
                    pair("roster", "west", "a2", first.get("a1")) + " | different | 2025-02-01"),
                DAY)
            .links();
    assertThat(events(before, merged))
        .containsExactly("merged " + first.get("b2") + " " + first.get("b1") + " 1");
    assertThat(events(before, split))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("split " + first.get("a1"));
    assertThat(events(split, before)).hasSize(1).first().asString().startsWith("merged ");
    assertThat(events(before, before)).isEmpty();
  }

  private static List<String> events(Dataset<Row> before, Dataset<Row> after) {
    return IdentityChanges.between(before, after, "run")
        .select(
            IdentityEvent.KIND,
            IdentityEvent.FROM_CADRE_ID,
            IdentityEvent.INTO_CADRE_ID,
            IdentityEvent.RECORDS)
        .collectAsList()
        .stream()
        .map(
            row ->
                row.getString(0)
                    + " "
                    + row.getString(1)
                    + " "
                    + row.getString(2)
                    + " "
                    + row.getLong(3))
        .toList();
  }

  private static boolean one(String[] stints) {
    Map<String, String> ids = ids(PLACE.and(Roster.TABLE, ROSTER, stints));
    return ids.get("a1").equals(ids.get("a2"));
  }

  private static Given decided(String... decisions) {
    return decided(STINTS, decisions);
  }

  private static Given decided(String[] stints, String... decisions) {
    List<String> rows = new ArrayList<>();
    for (String decision : decisions) {
      rows.add(
          "d"
              + rows.size()
              + " | d"
              + rows.size()
              + " | identity_pair | "
              + decision
              + "T08:00:00Z | x");
    }
    return PLACE
        .and(Roster.TABLE, ROSTER, stints)
        .and(
            Decision.TABLE,
            "record_id | decision_id | target_kind | target_id | verdict | decided_at:timestamp | decided_by",
            rows.toArray(String[]::new));
  }

  private static String pair(String feed, String system, String record, String cadre) {
    return String.join("\\|", feed, system, record, cadre);
  }

  private static Map<String, String> ids(Given given) {
    Map<String, String> ids = new TreeMap<>();
    IDENTIFY
        .identify(given, DAY)
        .links()
        .where(col(IdentityLink.FEED).equalTo("roster"))
        .select(IdentityLink.RECORD_ID, IdentityLink.CADRE_ID)
        .collectAsList()
        .forEach(row -> ids.put(row.getString(0), row.getString(1)));
    return ids;
  }

  private static String link(Given given, String record) {
    Row link =
        IDENTIFY
            .identify(given, DAY)
            .links()
            .where(col(IdentityLink.RECORD_ID).equalTo(record))
            .first();
    return link.getAs(IdentityLink.METHOD) + ":" + link.getAs(IdentityLink.CADRE_ID);
  }

  private static Map<String, String> reviews(Given given) {
    Map<String, String> states = new TreeMap<>();
    IDENTIFY
        .identify(given, DAY)
        .reviews()
        .select(IdentityReview.RECORD_ID, IdentityReview.CANDIDATE_CADRE_ID, IdentityReview.STATE)
        .collectAsList()
        .forEach(
            row ->
                assertThat(states.put(row.getString(0) + " " + row.getString(1), row.getString(2)))
                    .as("a pair once")
                    .isNull());
    return states;
  }
}
