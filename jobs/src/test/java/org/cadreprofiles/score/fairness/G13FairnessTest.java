package org.cadreprofiles.score.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.County;
import org.cadreprofiles.table.Fairness;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** Safeguard G13: outcome differences by group are reported with intervals. */
class G13FairnessTest {

  /**
   * Scores of two peer groups, the second 30 points lower and mostly women; inside a group women
   * have this much more.
   */
  private static List<Row> table(int people, double womenHave) {
    Random random = new Random(3);
    String[] roster = new String[people];
    String[] links = new String[people];
    String[] scores = new String[people];
    for (int i = 0; i < people; i++) {
      boolean low = i % 2 == 0;
      boolean woman = i % 10 < (low ? 8 : 2);
      double score = (low ? 30 : 60) + (woman ? womenHave : 0) + 5 * random.nextGaussian();
      String birth = i % 4 == 0 ? "1990-12-31" : i % 4 == 1 ? "1991-01-01" : "1975-05-05";
      roster[i] =
          "r%d | hr | U1 | %s | %s | %s | 2020-01-01"
              .formatted(i, woman ? "2" : "1", birth, low ? "non_leading" : "leading");
      links[i] = "roster | hr | r%d | C%d".formatted(i, i);
      scores[i] =
          "C%d | 2025-01-01 | 2025-12-31 | 1 | current | %.6f | %s"
              .formatted(i, score, low ? "low" : "high");
    }
    Map<String, Dataset<Row>> tables = new HashMap<>();
    given(
        tables,
        Roster.TABLE,
        "record_id | source_system | unit_id | sex | birth_date:date | post_kind | valid_from:date",
        roster);
    given(tables, IdentityLink.TABLE, "feed | source_system | record_id | cadre_id", links);
    given(
        tables,
        Score.TABLE,
        "cadre_id | period_from:date | period_to:date | revision:int | status | score:double | peer_group",
        scores);
    Dataset<Row> fairness = FairnessTable.of(tables::get, County.YEAR, 11);
    assertThat(fairness.columns()).containsExactly(County.schema(Fairness.TABLE).fieldNames());
    return fairness.orderBy(Fairness.GROUPING, Fairness.GROUP_VALUE).collectAsList();
  }

  private static void given(
      Map<String, Dataset<Row>> tables, String table, String header, String... rows) {
    tables.put(table, County.complete(table, Rows.table(header, rows)));
  }

  private static Row of(List<Row> rows, String grouping, String group) {
    return rows.stream()
        .filter(row -> row.getAs(Fairness.GROUPING).equals(grouping))
        .filter(row -> row.getAs(Fairness.GROUP_VALUE).equals(group))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void g13WomenInLowerPostsAreNotTakenForADifference() {
    Row women = of(table(400, 0), "sex", "female");
    assertThat(women.<Long>getAs(Fairness.PEOPLE)).isEqualTo(200);
    assertThat(women.<Double>getAs(Fairness.OUTCOME)).isLessThan(43);
    assertThat(women.<Double>getAs(Fairness.LOW)).isLessThan(0);
    assertThat(women.<Double>getAs(Fairness.HIGH)).isGreaterThan(0);
  }

  @Test
  void g13ADifferenceInsidePeerGroupsIsReportedWithItsInterval() {
    List<Row> rows = table(400, 4);
    Row women = of(rows, "sex", "female");
    Row men = of(rows, "sex", "male");
    double difference = women.<Double>getAs(Fairness.DIFFERENCE);
    assertThat(difference).isCloseTo(4, within(1.2));
    assertThat(women.<Double>getAs(Fairness.LOW)).isBetween(difference - 1.5, difference - 0.3);
    assertThat(women.<Double>getAs(Fairness.HIGH)).isBetween(difference + 0.3, difference + 1.5);
    assertThat(men.<Double>getAs(Fairness.DIFFERENCE)).isCloseTo(-difference, within(1e-9));
  }

  @Test
  void g13AgeCountsOnThePeriodsLastDayAndKindsOfPostAreComparedAsTheyAre() {
    List<Row> rows = table(400, 0);
    // Born on 31 December 1990 one is 35 on the last day of 2025, born a day later 34.
    assertThat(of(rows, "age_band", "35 to 44").<Long>getAs(Fairness.PEOPLE)).isEqualTo(100);
    assertThat(of(rows, "age_band", "under 35").<Long>getAs(Fairness.PEOPLE)).isEqualTo(100);
    assertThat(of(rows, "age_band", "45 to 54").<Long>getAs(Fairness.PEOPLE)).isEqualTo(200);
    assertThat(of(rows, "post_kind", "leading").<Double>getAs(Fairness.DIFFERENCE))
        .isCloseTo(30, within(1.5));
  }

  @Test
  void g13GroupsOfFewerThanTenAreNotShown() {
    assertThat(table(16, 0)).allMatch(row -> row.<Long>getAs(Fairness.PEOPLE) >= 10).isEmpty();
  }
}
