package org.cadreprofiles.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.revision.ScoreTables;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.ProfileEvent;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Safeguards G1, G4, G7 and G11 on the scores of a county. */
class SafeguardScoresTest {
  private static ScoreTables open;
  private static ScoreTables confirmed;
  private static ScoreTables rejected;

  private static final String EVENTS =
      "cadre_id | kind | polarity | valid_from:date | valid_to:date | counted:boolean | why_not"
          + " | feed | source_system | record_id | item:int";
  private static final String PETITIONS =
      "record_id | source_system | petition_id | channel | received_on:date | unit_id | category"
          + " | outcome | due_on:date | closed_on:date";

  /** Petitions on time takes the place of quality: five closed per township, i of them late. */
  private static County withPetitions() {
    List<String> closed = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      for (int k = 1; k <= 5; k++) {
        String due = k <= i ? "2025-04-01" : "2025-06-30";
        closed.add(
            String.format(
                "pt%d%d | xf | P%d%d | letter | 2025-03-01 | T%d | roads | unsubstantiated | %s | 2025-05-01",
                i, k, i, k, i, due));
      }
    }
    return new County()
        .with(
            Indicator.TABLE,
            "record_id | indicator_id | aspect | direction | subject_kind | formula | source | valid_from:date",
            "i1 | SERV | performance | up | unit  | computed:services_per_capita | | 2024-01-01",
            "i2 | QUAL | performance | up | unit  | computed:petitions_on_time   | | 2024-01-01",
            "i3 | PERS | diligence   | up | cadre |                              | register | 2024-01-01")
        .with(Petition.TABLE, PETITIONS, closed.toArray(String[]::new));
  }

  @BeforeAll
  static void score() {
    open = new County().withInflatedViews().withFinding("open").scored("run-1");
    confirmed = new County().withInflatedViews().withFinding("confirmed").scored("run-2");
    rejected = new County().withInflatedViews().withFinding("rejected").scored("run-3");
  }

  @Test
  void g3ADecisionAboutAnAnomalySupersedesTheScoresItTouched() {
    ScoreTables nothing = new ScoreTables(open.scores().limit(0), open.parts().limit(0));
    ScoreTables first = ScoredRows.revised(nothing, open);
    ScoredRows rows = ScoredRows.of(ScoredRows.revised(first, confirmed));

    Row now = rows.score("C11");
    assertThat(now.<Integer>getAs(Score.REVISION)).isEqualTo(2);
    assertThat(now.<String>getAs(Score.WHY))
        .startsWith("changed: SERV: withheld -> counted (corrected figure used, as decided");
    assertThat(rows.scores()).hasSize(20);
    // Figures of township 4 moved with the scale at most: no decision was about them.
    assertThat(rows.score("C41").<Integer>getAs(Score.REVISION)).isEqualTo(1);
  }

  @Test
  void g1OpenPetitionsAndCasesMoveNoScore() {
    ScoredRows before = ScoredRows.of(withPetitions().scored());
    assertThat(before.number("C11", "QUAL", ScorePart.RAW)).isCloseTo(80, within(1e-9));

    ScoredRows after = ScoredRows.of(withOpenMatters(withPetitions()).scored());

    assertThat(after.scores()).isEqualTo(before.scores());
    assertThat(after.parts()).isEqualTo(before.parts());
  }

  /** A thousand open petitions and two hundred open cases, as feeds and as dated facts. */
  private static County withOpenMatters(County county) {
    List<String> petitions = new ArrayList<>();
    List<String> events = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (int n = 0; n < 1200; n++) {
      String cadre = "C" + (1 + n % 4) + (1 + n / 4 % 4);
      boolean petition = n < 1000;
      String feed = petition ? "petition" : "discipline_case";
      if (petition) {
        petitions.add(
            String.format(
                "o%d | xf | O%d | visit | 2025-02-01 | T%d | roads | pending | 2025-04-01 |",
                n, n, 1 + n % 4));
      }
      links.add(feed + " | xf | o" + n + " | " + cadre + " | id");
      events.add(
          cadre
              + " | "
              + feed
              + " | negative | 2025-02-01 | | false | open | "
              + feed
              + " | xf | o"
              + n
              + " | 0");
    }
    return county
        .plus(Petition.TABLE, PETITIONS, petitions.toArray(String[]::new))
        .plus(
            IdentityLink.TABLE,
            "feed | source_system | record_id | cadre_id | method",
            links.toArray(String[]::new))
        .plus(ProfileEvent.TABLE, EVENTS, events.toArray(String[]::new));
  }

  @Test
  void g4G7LedgerCountsConcludedFactsOnlyAndShowsTheOthersWithZero() {
    ScoredRows rows =
        ScoredRows.of(
            new County()
                .with(
                    ProfileEvent.TABLE,
                    EVENTS,
                    "C21 | commendation | positive | 2025-05-01 | | true | | commendation | hr | m1 | 0",
                    "C21 | commendation | positive | 2024-05-01 | | true | | commendation | hr | m2 | 0",
                    "C22 | sanction | negative | 2024-10-01 | 2025-03-31 | false | expired | discipline_case | jw | d1 | 1",
                    "C22 | sanction | negative | 2025-06-01 | 2026-05-31 | true | | discipline_case | jw | d2 | 1",
                    "C22 | discipline_case | negative | 2025-06-01 | | false | informational | discipline_case | jw | d2 | 0",
                    "C23 | discipline_case | negative | 2025-06-01 | | false | not_final | discipline_case | jw | d3 | 0",
                    "C23 | petition | neutral | 2025-06-01 | | false | cleared | petition | xf | x1 | 0",
                    "C23 | petition | negative | 2025-06-01 | | false | open | petition | xf | x2 | 0")
                .scored());
    ScoredRows plain = ScoredRows.of(new County().scored());

    assertThat(rows.number("C21", Score.SCORE))
        .isCloseTo(plain.number("C21", Score.SCORE) + 1, within(1e-9));
    assertThat(rows.number("C22", Score.SCORE))
        .isCloseTo(plain.number("C22", Score.SCORE) - 4, within(1e-9));
    assertThat(rows.score("C23").<Double>getAs(Score.SCORE))
        .isEqualTo(plain.number("C23", Score.SCORE));

    assertThat(adjustments(rows))
        .containsExactly(
            "C21 adjustment:commendation:commendation/hr/m1/0 counted 1.0: 1.0 points per commendation"
                + " (scorecard section 4)",
            "C22 adjustment:sanction:discipline_case/jw/d1/1 excluded 0.0: counts zero: its effect"
                + " period is over",
            "C22 adjustment:sanction:discipline_case/jw/d2/1 counted -4.0: -4.0 points per sanction"
                + " (scorecard section 4)",
            "C23 adjustment:discipline_case:discipline_case/jw/d3/0 excluded 0.0: counts zero: not"
                + " final: the time to answer still runs",
            "C23 adjustment:petition:petition/xf/x1/0 excluded 0.0: counts zero: the person was cleared");
  }

  private static List<String> adjustments(ScoredRows rows) {
    return rows.parts().stream()
        .filter(row -> row.getAs(ScorePart.PART_KIND).equals("adjustment"))
        .map(
            row ->
                row.getAs(ScorePart.CADRE_ID)
                    + " "
                    + row.getAs(ScorePart.PART_ID)
                    + " "
                    + row.getAs(ScorePart.STATE)
                    + " "
                    + row.getAs(ScorePart.CONTRIBUTION)
                    + ": "
                    + row.getAs(ScorePart.WHY))
        .toList();
  }

  @Test
  void g11OpenAnomalyWithholdsAndBothReadingsLieInTheInterval() {
    ScoredRows rows = ScoredRows.of(open);

    for (String cadre : List.of("C11", "C12", "C13", "C14")) {
      assertThat(rows.text(cadre, "SERV", ScorePart.STATE)).isEqualTo("withheld");
      assertThat(rows.text(cadre, "SERV", ScorePart.WHY))
          .isEqualTo("withheld while open: anomaly a1");
      assertThat(rows.number(cadre, "SERV", ScorePart.CONTRIBUTION)).isZero();
      assertThat(rows.number(cadre, Score.WITHHELD_SHARE)).isCloseTo(24.0 / 88, within(1e-9));
      assertThat(rows.number(cadre, Score.SCORE_WITH_REPORTED))
          .isBetween(rows.number(cadre, Score.LOW), rows.number(cadre, Score.HIGH))
          .isGreaterThan(rows.number(cadre, Score.SCORE_WITH_CORRECTED));
      assertThat(rows.number(cadre, Score.SCORE_WITH_CORRECTED))
          .isBetween(rows.number(cadre, Score.LOW), rows.number(cadre, Score.HIGH));
    }
    // The score rests on the others: C14 has 100 * 3 / 15 of its own, nothing of quality.
    assertThat(rows.number("C14", Score.SCORE)).isCloseTo(20.0 * 40 / 88, within(1e-9));
    assertThat(rows.number("C21", Score.WITHHELD_SHARE)).isZero();
  }

  @Test
  void g11DecidedAnomaliesPutTheFigureInPlaceThatTheDecisionSays() {
    Map.of("confirmed", confirmed, "rejected", rejected)
        .forEach(
            (state, tables) -> {
              ScoredRows rows = ScoredRows.of(tables);
              assertThat(rows.text("C11", "SERV", ScorePart.STATE)).isEqualTo("counted");
              double used = rows.number("C11", "SERV", ScorePart.CORRECTED);
              double raw = rows.number("C11", "SERV", ScorePart.RAW);
              if (state.equals("confirmed")) {
                assertThat(used).isCloseTo(4, within(1e-9));
                assertThat(rows.text("C11", "SERV", ScorePart.WHY))
                    .startsWith("corrected figure used, as decided: anomaly a1; on a scale");
              } else {
                assertThat(used).isEqualTo(raw).isCloseTo(12, within(1e-9));
                assertThat(rows.text("C11", "SERV", ScorePart.WHY))
                    .startsWith("reported figure stands, as decided: anomaly a1; on a scale");
              }
              assertThat(rows.number("C11", Score.WITHHELD_SHARE)).isZero();
            });
  }
}
