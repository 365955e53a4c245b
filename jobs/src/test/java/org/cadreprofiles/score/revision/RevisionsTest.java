package org.cadreprofiles.score.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cadreprofiles.score.County;
import org.cadreprofiles.score.ScoredRows;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Safeguard G3, row by row: what supersedes a revision and what only refreshes it. */
class RevisionsTest {
  private static final String SCORES =
      "cadre_id | period_from:date | period_to:date | revision:int | status | score:double | why | run_id";
  private static final String PARTS =
      "cadre_id | part_id | period_from:date | period_to:date | revision:int | raw:double"
          + " | corrected:double | state | why | run_id";
  private static final String Y = " | 2025-01-01 | 2025-12-31 | ";

  private static final ScoreTables BEFORE =
      tables(
          List.of(
              "moved     " + Y + "1 | current    | 50 |       | run-1",
              "same      " + Y + "1 | current    | 60 |       | run-1",
              "decided   " + Y + "1 | superseded | 69 |       | run-0",
              "decided   " + Y + "2 | current    | 70 | old   | run-1",
              "revalued  " + Y + "1 | current    | 71 |       | run-1",
              "revoked   " + Y + "1 | current    | 72 |       | run-1",
              "arrived   " + Y + "1 | current    | 73 |       | run-1",
              "unscored  " + Y + "1 | current    |    | floor | run-1",
              "gone      " + Y + "1 | current    | 74 |       | run-1",
              "moved | 2024-01-01 | 2024-12-31 | 1 | current | 40 | | run-0"),
          List.of(
              "moved     | I1 " + Y + "1 | 5 | 5 | counted  | scale 1 | run-1",
              "same      | I1 " + Y + "1 | 6 | 6 | counted  | scale 1 | run-1",
              "decided   | I1 " + Y + "1 | 9 | 9 | counted  | scale 1 | run-0",
              "decided   | I1 " + Y + "2 | 9 | 7 | withheld | open    | run-1",
              "revalued  | I1 " + Y + "1 | 9 | 7 | counted  | scale 1 | run-1",
              "revoked   | I1 " + Y + "1 | 6 | 6 | counted  | scale 1 | run-1",
              "revoked   | adjustment:sanction:x " + Y + "1 | | | counted | points | run-1",
              "arrived   | I1 " + Y + "1 |   |   | missing  | no value | run-1",
              "unscored  | I1 " + Y + "1 | 3 | 3 | excluded | floor   | run-1",
              "gone      | I1 " + Y + "1 | 3 | 3 | counted  | scale 1 | run-1",
              "moved | I1 | 2024-01-01 | 2024-12-31 | 1 | 4 | 4 | counted | scale 1 | run-0"));

  private static final ScoreTables NOW =
      tables(
          List.of(
              "moved     " + Y + "1 | current | 51 |       | run-2",
              "same      " + Y + "1 | current | 60 |       | run-2",
              "decided   " + Y + "1 | current | 68 |       | run-2",
              "revalued  " + Y + "1 | current | 75 |       | run-2",
              "revoked   " + Y + "1 | current | 76 |       | run-2",
              "arrived   " + Y + "1 | current | 77 |       | run-2",
              "unscored  " + Y + "1 | current | 78 |       | run-2",
              "new       " + Y + "1 | current | 79 |       | run-2"),
          List.of(
              "moved     | I1 " + Y + "1 | 5.5 | 5.5 | counted | scale 1 | run-2",
              "same      | I1 " + Y + "1 | 6 | 6 | counted  | scale 1 | run-2",
              "decided   | I1 " + Y + "1 | 9 | 7 | counted  | confirmed | run-2",
              "revalued  | I1 " + Y + "1 | 9 | 9 | counted  | rejected | run-2",
              "revoked   | I1 " + Y + "1 | 6 | 6 | counted  | scale 1 | run-2",
              "revoked   | adjustment:sanction:x " + Y + "1 | | | excluded | revoked | run-2",
              "arrived   | I1 " + Y + "1 | 3 | 3 | counted  | scale 1 | run-2",
              "unscored  | I1 " + Y + "1 | 3 | 3 | counted  | scale 1 | run-2",
              "new       | I1 " + Y + "1 | 3 | 3 | counted  | scale 1 | run-2"));

  private static ScoreTables tables(List<String> scores, List<String> parts) {
    return new ScoreTables(
        County.complete(Score.TABLE, Rows.table(SCORES, scores.toArray(String[]::new))),
        County.complete(ScorePart.TABLE, Rows.table(PARTS, parts.toArray(String[]::new))));
  }

  private static ScoreTables revised;

  @BeforeAll
  static void revise() {
    revised = ScoredRows.revised(BEFORE, NOW);
  }

  @Test
  void g3ChangedGroundsSupersedeAndMovedFiguresRefresh() {
    ScoredRows rows = ScoredRows.of(revised);

    assertThat(
            rows.scores().stream()
                .filter(row -> row.getDate(1).toString().startsWith("2025"))
                .map(
                    row ->
                        row.getAs(Score.CADRE_ID)
                            + " "
                            + row.getAs(Score.REVISION)
                            + " "
                            + row.getAs(Score.STATUS)
                            + " "
                            + row.getAs(Score.SCORE)
                            + " "
                            + row.getAs(Score.RUN_ID)
                            + ": "
                            + row.getAs(Score.WHY)))
        .containsExactly(
            "arrived 1 current 77.0 run-2: null",
            "decided 1 superseded 69.0 run-0: null",
            "decided 2 superseded 70.0 run-1: old",
            "decided 3 current 68.0 run-2: changed: I1: withheld -> counted (confirmed)",
            "gone 1 superseded 74.0 run-1: no later run scores this person in the period",
            "moved 1 current 51.0 run-2: null",
            "new 1 current 79.0 run-2: null",
            "revalued 1 superseded 71.0 run-1: null",
            "revalued 2 current 75.0 run-2: changed: I1: counted -> counted (rejected)",
            "revoked 1 superseded 72.0 run-1: null",
            "revoked 2 current 76.0 run-2: changed: adjustment:sanction:x: counted -> excluded (revoked)",
            "same 1 current 60.0 run-1: null",
            "unscored 1 current 78.0 run-2: null");
    assertThat(
            rows.parts().stream()
                .filter(row -> row.getAs(ScorePart.CADRE_ID).equals("decided"))
                .map(row -> row.getAs(ScorePart.REVISION) + " " + row.getAs(ScorePart.STATE)))
        .containsExactly("1 counted", "2 withheld", "3 counted");
    assertThat(rows.part("same", "I1").<String>getAs(ScorePart.RUN_ID)).isEqualTo("run-1");
    assertThat(rows.part("moved", "I1").<String>getAs(ScorePart.RUN_ID)).isEqualTo("run-2");
  }

  @Test
  void g3ARunWithoutNewsChangesNothing() {
    ScoredRows first = ScoredRows.of(revised);
    ScoredRows again = ScoredRows.of(ScoredRows.revised(revised, NOW));

    assertThat(again.scores()).isEqualTo(first.scores());
    assertThat(again.parts()).isEqualTo(first.parts());
  }

  @Test
  void otherPeriodsStayAsTheyAre() {
    ScoredRows rows = ScoredRows.of(revised);

    assertThat(rows.scores().stream().filter(row -> row.getDate(1).toString().startsWith("2024")))
        .singleElement()
        .satisfies(row -> assertThat(row.<String>getAs(Score.STATUS)).isEqualTo("current"));
  }
}
