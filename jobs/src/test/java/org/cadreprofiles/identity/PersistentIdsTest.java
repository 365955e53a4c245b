package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.testing.DatasetEquality;
import org.cadreprofiles.testing.Given;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** Who is one person in the roster, and that ids stay: over orders of rows, and as rows come in. */
class PersistentIdsTest {

  private static final Identify IDENTIFY = Identifying.byRules();
  private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

  private static final String ROSTER =
      "record_id | source_system | cadre_no | name   | id_grade    | id_token | unit_id | valid_from:date | reported_at:timestamp";
  private static final String[] ROWS = {
    "a1 | east | K1 | 张伟   | VALID       | t1 | u1 | 2015-01-01 | 2025-01-01T00:00:00Z",
    "a2 | east | K2 | 张伟   | VALID       | t1 | u1 | 2018-01-01 | 2025-01-01T00:00:00Z",
    "a3 | east | K2 | 张伟   | VALID       | t2 | u1 | 2019-01-01 | 2025-01-01T00:00:00Z",
    "a4 | west | K9 | 张卫   | VALID       | t2 | u1 | 2021-01-01 | 2025-01-01T00:00:00Z",
    "b1 | east | K3 | 李娜   |             |    | u1 | 2015-01-01 | 2025-01-01T00:00:00Z",
    "b2 | west | K3 | 李那   |             |    | u1 | 2016-01-01 | 2025-01-01T00:00:00Z",
    "c1 | east | K4 | 王强   |             |    | u1 | 2015-01-01 | 2025-01-01T00:00:00Z",
    "c2 | west | K4 | 赵敏   |             |    | u1 | 2015-01-01 | 2025-01-01T00:00:00Z",
    "d1 | east | K5 | 陈静   | PLACEHOLDER | t0 | u1 | 2015-01-01 | 2025-01-01T00:00:00Z",
    "d2 | east | K6 | 陈静   | PLACEHOLDER | t0 | u1 | 2015-01-01 | 2025-01-01T00:00:00Z",
    "e1 | east | K7 | 刘洋   | REPAIRABLE  | t9 | u1 | 2015-01-01 | 2025-01-01T00:00:00Z",
    "e2 | east | K8 | 刘洋   | INVALID     | t9 | u1 | 2015-01-01 | 2025-01-01T00:00:00Z"
  };

  @Test
  void rowsThatShareANumberOrAValidIdAreOnePerson() {
    Map<String, String> ids = rosterIds(given(List.of(ROWS)));
    assertThat(ids.get("a1")).as("one token, two numbers").isEqualTo(ids.get("a2"));
    assertThat(ids.get("a1")).as("a chain over systems").isEqualTo(ids.get("a4"));
    assertThat(ids.get("b1")).as("one number, names read the same").isEqualTo(ids.get("b2"));
    assertThat(ids.get("c1")).as("one number, other people").isNotEqualTo(ids.get("c2"));
    assertThat(ids.get("d1")).as("placeholder").isNotEqualTo(ids.get("d2"));
    assertThat(ids.get("e1")).as("broken ids").isNotEqualTo(ids.get("e2"));
    assertThat(ids.values()).allMatch(id -> id.matches("C[0-9a-f]{16}"));
    assertThat(ids.values().stream().distinct()).hasSize(8);
  }

  @Test
  void idsDependNeitherOnOrderNorOnWhatComesLater() {
    List<String> early = List.of(ROWS[6], ROWS[4], ROWS[2], ROWS[0]);
    List<String> all = new java.util.ArrayList<>(List.of(ROWS));
    java.util.Collections.reverse(all);
    Map<String, String> before = rosterIds(given(early));
    Map<String, String> after = rosterIds(given(all));
    assertThat(after).containsAllEntriesOf(Map.of("a1", before.get("a1"), "b1", before.get("b1")));
    assertThat(after).containsEntry("c1", before.get("c1"));
    assertThat(after.get("a3")).as("merged into the smaller number").isEqualTo(before.get("a1"));
    assertThat(before.get("a3")).as("not known to be one yet").isNotEqualTo(before.get("a1"));
  }

  @Test
  void whatIsAmbiguousIsListedAndLaterReportsAreUnknown() {
    Given given =
        given(List.of(ROWS))
            .and(
                Petition.TABLE,
                "record_id | petition_id | received_on:date | subject_cadre_no | subject_name | subject_unit | id_grade | id_token | unit_id | reported_at:timestamp",
                "namesakes | p1 | 2025-02-01 |    | 陈静 | u1 |       |    |    | 2025-03-01T00:00:00Z",
                "conflict  | p2 | 2025-02-01 | K7 | 张伟 |    | VALID | t1 |    | 2025-03-01T00:00:00Z",
                "a unit    | p3 | 2025-02-01 |    |      |    |       |    | u1 | 2025-03-01T00:00:00Z",
                "stranger  | p4 | 2025-02-01 |    | 吴用 | u1 |       |    |    | 2025-03-01T00:00:00Z",
                "late      | p5 | 2025-02-01 | K7 |      |    |       |    |    | 2025-12-31T16:00:00Z",
                "in time   | p6 | 2025-02-01 | K7 |      |    |       |    |    | 2025-12-31T15:59:59Z");
    Identified found = IDENTIFY.identify(given, DAY);
    Map<String, String> ids = rosterIds(found);
    DatasetEquality.assertDataset(
        Rows.table(
            "record_id | cadre_id | method | evidence",
            "namesakes | | none |",
            "conflict  | | none |",
            "stranger  | | none |",
            "in time   | %s | id | cadre_no=exact".formatted(ids.get("e1"))),
        found
            .links()
            .filter(col(IdentityLink.FEED).equalTo("petition"))
            .select(col("record_id"), col("cadre_id"), col("method"), col("evidence")));
    DatasetEquality.assertDataset(
        Rows.table(
            "feed     | source_system | record_id | candidate_cadre_id | impact:double | state",
            "petition | s | namesakes | %s | 4 | open".formatted(ids.get("d1")),
            "petition | s | namesakes | %s | 4 | open".formatted(ids.get("d2")),
            "petition | s | conflict  | %s | 4 | open".formatted(ids.get("e1")),
            "petition | s | conflict  | %s | 4 | open".formatted(ids.get("a1"))),
        found
            .reviews()
            .select(
                col("feed"),
                col("source_system"),
                col("record_id"),
                col("candidate_cadre_id"),
                col("impact"),
                col("state")));
    Row byId =
        found
            .reviews()
            .filter(col(IdentityReview.CANDIDATE_CADRE_ID).equalTo(ids.get("a1")))
            .first();
    // 8 cadres: prior -3, no number 0.02/1, id 0.97/(0.001/8), name 0.85/(1/8).
    assertThat(byId.<String>getAs(IdentityReview.WATERFALL))
        .isEqualTo("prior=-3.00;cadre_no=-5.64;id_token=12.92;name=2.77");
    assertThat(byId.<Double>getAs(IdentityReview.WEIGHT)).isEqualTo(7.044);
    assertThat(found.links().columns())
        .containsExactlyInAnyOrder(Given.schema(IdentityLink.TABLE).fieldNames());
    assertThat(found.reviews().columns())
        .containsExactlyInAnyOrder(Given.schema(IdentityReview.TABLE).fieldNames());
  }

  private static Given given(List<String> rows) {
    return Given.nothing()
        .and(Roster.TABLE, ROSTER, rows.toArray(String[]::new))
        .and(
            OrgUnit.TABLE,
            "unit_id | unit_name | unit_kind  | valid_from:date",
            "u1      | 财政局    | department | 2010-01-01");
  }

  private static Map<String, String> rosterIds(Given given) {
    return rosterIds(IDENTIFY.identify(given, DAY));
  }

  private static Map<String, String> rosterIds(Identified found) {
    Map<String, String> ids = new HashMap<>();
    found
        .links()
        .filter(col(IdentityLink.FEED).equalTo("roster"))
        .collectAsList()
        .forEach(
            link -> ids.put(link.getAs(IdentityLink.RECORD_ID), link.getAs(IdentityLink.CADRE_ID)));
    return ids;
  }
}
