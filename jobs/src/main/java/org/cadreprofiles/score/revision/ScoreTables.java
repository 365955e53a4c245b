package org.cadreprofiles.score.revision;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.Scoring;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.score.group.OutcomeRows;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;

/**
 * gold.score and gold.score_part of one or more periods.
 *
 * @param scores rows in the shape of gold.score
 * @param parts rows in the shape of gold.score_part
 */
public record ScoreTables(Dataset<Row> scores, Dataset<Row> parts) {
  static final String CURRENT = "current";
  static final String SUPERSEDED = "superseded";

  private static final String PART = "part";
  private static final int FIRST_REVISION = 1;

  /**
   * Both tables from the outcomes, each row in revision 1.
   *
   * @param outcomes as {@link Scoring#outcomes} gives them
   * @param runId run that writes them
   */
  public static ScoreTables of(Dataset<Row> outcomes, ScorePeriod period, String runId) {
    return new ScoreTables(scores(outcomes, period, runId), parts(outcomes, period, runId));
  }

  private static Dataset<Row> scores(Dataset<Row> outcomes, ScorePeriod period, String runId) {
    return outcomes.select(
        col(Score.CADRE_ID),
        lit(period.from()).as(Score.PERIOD_FROM),
        lit(period.to()).as(Score.PERIOD_TO),
        lit(FIRST_REVISION).as(Score.REVISION),
        lit(CURRENT).as(Score.STATUS),
        col(Score.SCORE),
        col(Score.LOW),
        col(Score.HIGH),
        col(Score.RANK),
        col(Score.RANK_LOW),
        col(Score.RANK_HIGH),
        col(Score.PEER_GROUP),
        col(Score.PEERS),
        col(Score.COVERAGE),
        col(Score.WITHHELD_SHARE),
        col(Score.SCORE_WITH_REPORTED),
        col(Score.SCORE_WITH_CORRECTED),
        col(Score.PROBABILITY_TOP),
        col(Score.RELIABILITY),
        col(Score.WHY),
        lit(runId).as(Score.RUN_ID));
  }

  private static Dataset<Row> parts(Dataset<Row> outcomes, ScorePeriod period, String runId) {
    return outcomes
        .select(col(Score.CADRE_ID), explode(col(OutcomeRows.PARTS)).as(PART))
        .select(
            col(ScorePart.CADRE_ID),
            of(ScorePart.PART_ID),
            lit(period.from()).as(ScorePart.PERIOD_FROM),
            lit(period.to()).as(ScorePart.PERIOD_TO),
            lit(FIRST_REVISION).as(ScorePart.REVISION),
            of(ScorePart.PART_KIND),
            of(ScorePart.ASPECT),
            of(ScorePart.RAW),
            of(ScorePart.CORRECTED),
            of(ScorePart.NORMALISED),
            of(ScorePart.WEIGHT),
            of(ScorePart.CONTRIBUTION),
            of(ScorePart.STATE),
            of(ScorePart.WHY),
            of(ScorePart.EVIDENCE),
            lit(runId).as(ScorePart.RUN_ID));
  }

  private static Column of(String field) {
    return col(PART).getField(field).as(field);
  }
}
