package org.cadreprofiles.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.spark.sql.Row;
import org.cadreprofiles.score.revision.ScoreTables;
import org.cadreprofiles.table.IndicatorGate;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way from tables to scores, with figures worked out by hand. */
class ScoringTest {
  private static ScoredRows plain;
  private static ScoredRows joined;

  @BeforeAll
  static void score() {
    ScoreTables scored = new County().scored();
    assertThat(scored.scores().columns()).containsExactly(County.schema(Score.TABLE).fieldNames());
    assertThat(scored.parts().columns())
        .containsExactly(County.schema(ScorePart.TABLE).fieldNames());
    plain = ScoredRows.of(scored);
    joined = ScoredRows.of(new County().withNewcomers().scored());
  }

  @Test
  void bestAndWorstOfThePeersStandAtTheEnds() {
    assertThat(plain.scores()).hasSize(16);
    assertThat(plain.number("C44", Score.SCORE)).isCloseTo(100, within(1e-9));
    assertThat(plain.number("C11", Score.SCORE)).isCloseTo(0, within(1e-9));
    assertThat(plain.score("C44").<Integer>getAs(Score.RANK)).isEqualTo(1);
    assertThat(plain.score("C11").<Integer>getAs(Score.RANK)).isEqualTo(16);
    assertThat(plain.score("C44").<Integer>getAs(Score.PEERS)).isEqualTo(16);
    assertThat(plain.score("C44").<String>getAs(Score.PEER_GROUP))
        .isEqualTo("post_kind=leading, unit_kind=township");
    assertThat(plain.number("C44", Score.COVERAGE)).isCloseTo(1, within(1e-12));
  }

  @Test
  void intervalsContainScoreAndRank() {
    for (Row row : plain.scores()) {
      assertThat(row.<Double>getAs(Score.SCORE))
          .isBetween(row.<Double>getAs(Score.LOW), row.<Double>getAs(Score.HIGH));
      assertThat(row.<Integer>getAs(Score.RANK))
          .isBetween(row.<Integer>getAs(Score.RANK_LOW), row.<Integer>getAs(Score.RANK_HIGH));
      assertThat(row.<Double>getAs(Score.PROBABILITY_TOP)).isBetween(0.0, 1.0);
    }
    assertThat(plain.number("C44", Score.PROBABILITY_TOP)).isGreaterThan(0.9);
    assertThat(plain.number("C11", Score.PROBABILITY_TOP)).isZero();
  }

  @Test
  void weightsFollowTheTreeAndTheShareOfResponsibility() {
    // A leading post answers for 0.8 of its unit's results, wholly for its own: 48 : 40.
    assertThat(plain.number("C23", "PERS", ScorePart.WEIGHT)).isCloseTo(40.0 / 88, within(1e-12));
    assertThat(plain.number("C23", "QUAL", ScorePart.WEIGHT)).isCloseTo(24.0 / 88, within(1e-12));
    // T2 is at a third of the way from 81 to 84; C23 is the seventh of 16.
    assertThat(plain.number("C23", "QUAL", ScorePart.NORMALISED))
        .isCloseTo(100.0 / 3, within(1e-9));
    assertThat(plain.number("C23", "PERS", ScorePart.NORMALISED))
        .isCloseTo(100 * 6.0 / 15, within(1e-9));
    assertThat(plain.text("C23", "QUAL", ScorePart.EVIDENCE)).isEqualTo("indicator_value/hr/q2");
    assertThat(plain.text("C23", "PERS", ScorePart.WHY))
        .isEqualTo("on a scale from 55 to 70 (ends at 0 % and 100 % of 16 peers; more is better)");
  }

  @Test
  void servicesPerCapitaComeFromCorrectedViews() {
    // 3,000 views a quarter for 1,000 residents, each quarter brought to a year, weighted by days.
    assertThat(plain.number("C31", "SERV", ScorePart.RAW)).isCloseTo(12, within(1e-9));
    assertThat(plain.text("C31", "SERV", ScorePart.EVIDENCE))
        .startsWith(
            "gold.browse_corrected where unit_id = 'T3' and day between '2025-01-01' and '2025-03-31';");
  }

  @Test
  void aTransferSharesTheResultsOfBothUnitsByDays() {
    double expected = (73 * 81 + 292 * 84) / 365.0;
    assertThat(joined.number("C90", "QUAL", ScorePart.RAW)).isCloseTo(expected, within(1e-9));
    assertThat(joined.text("C90", "QUAL", ScorePart.EVIDENCE))
        .isEqualTo("indicator_value/hr/q1;indicator_value/hr/q4");
  }

  @Test
  void whoIsInChargeOfThePillarsAreaAnswersWholly() {
    // No value of her own: quality in full beside services at 0.8.
    assertThat(joined.number("C92", "QUAL", ScorePart.WEIGHT)).isCloseTo(1 / 1.8, within(1e-9));
    assertThat(joined.text("C92", "PERS", ScorePart.STATE)).isEqualTo("missing");
    assertThat(joined.text("C92", "PERS", ScorePart.WHY)).isEqualTo("no value in the period");
    assertThat(joined.number("C92", Score.COVERAGE)).isBetween(0.5, 0.6);
  }

  @Test
  void belowTheFloorsThereIsNoScoreAndTheReasonIsSaid() {
    Row late = joined.score("C93");
    assertThat(late.isNullAt(late.fieldIndex(Score.SCORE))).isTrue();
    assertThat(late.<String>getAs(Score.WHY))
        .isEqualTo("no score: in a post on 61 of 365 days, 90 are needed");
    assertThat(joined.number("C93", "QUAL", ScorePart.CONTRIBUTION)).isZero();
    // The 16 of before, C90 and C92; not C93.
    assertThat(joined.score("C11").<Integer>getAs(Score.PEERS)).isEqualTo(18);
  }

  @Test
  void aPersonOfASmallGroupIsComparedWithTheNextWider() {
    assertThat(joined.score("C94").<String>getAs(Score.PEER_GROUP)).isEqualTo("post_kind=leading");
    assertThat(joined.score("C94").<Integer>getAs(Score.PEERS)).isEqualTo(19);
    assertThat(joined.number("C94", Score.SCORE)).isCloseTo(100.0 / 3, within(1e-9));
  }

  @Test
  void whatTheGateRefusesIsExcludedWithItsRuleAndTheLongestPeriodSpeaks() {
    ScoredRows rows =
        ScoredRows.of(
            new County()
                .with(
                    IndicatorGate.TABLE,
                    "indicator_id | period_from:date | period_to:date | admitted:boolean | rule | reason",
                    "SERV | 2025-01-01 | 2025-12-31 | false | GATE-LEGAL-BASIS | process without basis",
                    "QUAL | 2025-01-01 | 2025-12-31 | true | GATE-JOINT-REVIEW | ok")
                .plus(
                    IndicatorValue.TABLE,
                    "record_id | source_system | reported_at:timestamp | indicator_id | unit_id"
                        + " | period_from:date | period_to:date | value:double",
                    "x1 | hr | 2026-01-02T00:00:00Z | QUAL | T1 | 2025-01-01 | 2025-12-31 | 83.5",
                    "x2 | hr | 2026-01-03T00:00:00Z | QUAL | T1 | 2025-01-01 | 2025-03-31 | 10")
                .scored());

    assertThat(rows.text("C11", "SERV", ScorePart.STATE)).isEqualTo("excluded");
    assertThat(rows.text("C11", "SERV", ScorePart.WHY))
        .isEqualTo("not admitted: process without basis (GATE-LEGAL-BASIS)");
    assertThat(rows.text("C11", "PERS", ScorePart.WHY))
        .isEqualTo("the gate has no answer for this period");
    assertThat(rows.number("C21", "QUAL", ScorePart.WEIGHT)).isEqualTo(1);
    // Of two reports about the year the latest speaks, and neither yields to a quarter.
    assertThat(rows.number("C12", "QUAL", ScorePart.RAW)).isEqualTo(83.5);
  }
}
