package org.cadreprofiles.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.testing.Given;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** Links of a lake against the truth: what is right, wrong, asked, and nobody's fault. */
class RecordLinksTest {
  private static final Dataset<Row> TRUTH =
      Rows.table(
          "feed     | source_system | record_id | cadre_no",
          "roster   | s | r1 | K1",
          "roster   | s | r2 | K1",
          "roster   | s | r3 | K2",
          "roster   | s | r4 | K3",
          "petition | s | p1 | K1",
          "petition | s | p2 | K2",
          "petition | s | p3 | K3",
          "petition | s | p4 | K2",
          "petition | s | p5 | K9");
  private static final Dataset<Row> DIRT =
      Rows.table(
          "feed     | source_system | record_id | kind",
          "petition | s | p2 | pinyin",
          "petition | s | p4 | pinyin",
          "petition | s | p4 | late");

  // c1 stands for K1, though a record of K3 is in it; K3 has no id of its own.
  private static final Given LAKE =
      Given.nothing()
          .and(
              IdentityLink.TABLE,
              "feed     | source_system | record_id | cadre_id | method",
              "roster   | s | r1 | c1 | id",
              "roster   | s | r2 | c1 | id",
              "roster   | s | r4 | c1 | id",
              "roster   | s | r3 | c2 | id",
              "petition | s | p1 | c1 | id",
              "petition | s | p2 | c1 | roster",
              "petition | s | p3 | c1 | id",
              "petition | s | p4 |    | none",
              "petition | s | p5 |    | none")
          .and(
              IdentityReview.TABLE,
              "feed     | source_system | record_id | candidate_cadre_id | state",
              "petition | s | p4 | c2 | open",
              "petition | s | p4 | c1 | open",
              "petition | s | p1 | c1 | same")
          .and(
              Roster.TABLE,
              "record_id | cadre_no | name | unit_id",
              "r1        | K1       | 王芳 | u1",
              "r2        | K1       | 王芳 | u2",
              "r3        | K2       | 王芳 | u2",
              "r4        | K3       | 李强 | u2");

  @Test
  void everyRecordIsInItsPlace() {
    LinkQuality quality = new RecordLinks(Dataset::localCheckpoint).measure(LAKE, TRUTH, DIRT);
    assertThat(quality.all().records()).isEqualTo(5);
    assertThat(quality.all().right()).as("p1").isEqualTo(1);
    assertThat(quality.all().wrong()).as("p2, and p3 by the mixed id").isEqualTo(2);
    assertThat(quality.all().ofUnknown()).as("p5").isEqualTo(1);
    assertThat(quality.all().asked()).as("p4 once").isEqualTo(1);
    assertThat(quality.precision()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(quality.recall()).isCloseTo(1 / 5.0, within(1e-9));
    assertThat(quality.wrongPer10000()).isCloseTo(20_000 / 3.0, within(1e-6));
    assertThat(quality.reviewShare()).isCloseTo(.2, within(1e-9));
    assertThat(quality.people()).isEqualTo(new LinkQuality.People(3, 2, 1, 0));
  }

  @Test
  void aRecordIsCountedUnderEverythingThatWasDoneToIt() {
    Map<String, Long> records = new TreeMap<>();
    new RecordLinks(Dataset::localCheckpoint)
        .measure(LAKE, TRUTH, DIRT)
        .slices()
        .forEach(slice -> records.put(slice.kind(), slice.records()));
    assertThat(records)
        .isEqualTo(Map.of("clean", 3L, "pinyin", 2L, "late", 1L, "namesake_in_unit", 3L));
  }

  @Test
  void aTruthThatIsNoneIsRefused() {
    assertThatThrownBy(
            () ->
                new RecordLinks(Dataset::localCheckpoint)
                    .measure(LAKE, TRUTH.drop("cadre_no"), DIRT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "identity.csv of the truth lacks the columns [cadre_no]. It has [feed, source_system,"
                + " record_id].");
  }
}
