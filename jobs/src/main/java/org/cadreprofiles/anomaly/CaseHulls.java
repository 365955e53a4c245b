package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseCorrected;

/**
 * The interval of each found case: what the best evidence leaves open, widened to what the other
 * findings of the case would leave.
 */
final class CaseHulls {
  /** Distance from corrected to low, per valid view of the page-days in question. */
  static final String DOWN = "down";

  /** Distance from corrected to high, per view in question. */
  static final String UP = "up";

  private static final String BELOW = "below";
  private static final String ABOVE = "above";
  private static final String OTHER_LOW = "other_low";
  private static final String OTHER_HIGH = "other_high";
  private static final String CORRECTED = "case_corrected";
  private static final String SUSPECT = "case_suspect";
  private static final String AFFECTED = "case_affected";
  private static final String RANK = SuspectPageDays.RANK;
  private static final int DECIMALS = 6;

  private CaseHulls() {}

  /**
   * One row per case with suspect findings.
   *
   * @param rows page-days with corrected and suspect views
   * @param suspects rows of {@link SuspectPageDays} with their detector
   * @param best the case's best rank of evidence
   * @param amounts rows of {@link Amounts} of the suspect findings with their detector
   */
  static Dataset<Row> of(
      Dataset<Row> rows, Dataset<Row> suspects, Dataset<Row> best, Dataset<Row> amounts) {
    Column down = col(CORRECTED).minus(least(col(CORRECTED).minus(col(BELOW)), col(OTHER_LOW)));
    Column up = greatest(col(CORRECTED).plus(col(ABOVE)), col(OTHER_HIGH)).minus(col(CORRECTED));
    return findings(suspects, best, amounts)
        .join(sums(rows), CaseKey.names())
        .withColumn(OTHER_LOW, coalesce(col(OTHER_LOW), col(CORRECTED)))
        .withColumn(OTHER_HIGH, coalesce(col(OTHER_HIGH), col(CORRECTED)))
        .withColumn(DOWN, when(col(AFFECTED).gt(0), greatest(lit(0.0), down).divide(col(AFFECTED))))
        .withColumn(UP, when(col(SUSPECT).gt(0), greatest(lit(0.0), up).divide(col(SUSPECT))))
        .select(CaseKey.columns(DOWN, UP));
  }

  private static Dataset<Row> findings(
      Dataset<Row> suspects, Dataset<Row> best, Dataset<Row> amounts) {
    Dataset<Row> ranks =
        suspects.groupBy(CaseKey.columns(CaseTests.DETECTOR)).agg(min(RANK).as(RANK));
    Column isBest = col(RANK).equalTo(col(CorrectedPageDays.BEST));
    return amounts
        .join(ranks, CaseKey.names(CaseTests.DETECTOR))
        .join(best, CaseKey.names())
        .groupBy(CaseKey.columns())
        .agg(
            total(when(isBest, col(Amounts.REMAINS).minus(col(Amounts.LOW)))).as(BELOW),
            total(when(isBest, col(Amounts.HIGH).minus(col(Amounts.REMAINS)))).as(ABOVE),
            min(when(isBest, lit(null)).otherwise(col(Amounts.LOW))).as(OTHER_LOW),
            max(when(isBest, lit(null)).otherwise(col(Amounts.HIGH))).as(OTHER_HIGH));
  }

  private static Dataset<Row> sums(Dataset<Row> rows) {
    Column suspect = col(SuspectPageDays.SUSPECT_VIEWS);
    return rows.groupBy(CaseKey.columns())
        .agg(
            total(col(BrowseCorrected.CORRECTED)).as(CORRECTED),
            total(suspect).as(SUSPECT),
            total(when(suspect.gt(0), col(CaseFacts.VALID))).as(AFFECTED));
  }

  private static Column total(Column value) {
    return round(coalesce(sum(value), lit(0.0)), DECIMALS);
  }
}
