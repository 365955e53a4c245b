package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseCorrected;

/**
 * What remains of every reported page-day: gold.browse_corrected.
 *
 * <p>In a found case the best evidence says where views in question lie; what is only inferred from
 * totals then widens the interval (the hull) and moves nothing. The interval of a case is laid over
 * its page-days so that their ends add up to it.
 */
final class CorrectedPageDays {
  private static final String MATCHED = "matched";

  /** Rank of the best evidence of a case. */
  static final String BEST = "best_rank";

  private static final String SUSPECT = SuspectPageDays.SUSPECT_VIEWS;
  private static final int DECIMALS = 3;
  private static final String UNIT_TOTAL = "";
  private static final String[] PAGE_DAY = {
    BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID, BrowseCorrected.PAGE_ID, BrowseCorrected.DAY
  };

  private CorrectedPageDays() {}

  /**
   * Rows of {@link BrowseCorrected}.
   *
   * @param pageDays reported page-days with keys of their case
   * @param suspects rows of {@link SuspectPageDays} with their detector
   * @param amounts rows of {@link Amounts} of the suspect findings with their detector
   */
  static Dataset<Row> of(Dataset<Row> pageDays, Dataset<Row> suspects, Dataset<Row> amounts) {
    Dataset<Row> best = suspects.groupBy(CaseKey.columns()).agg(min(SuspectPageDays.RANK).as(BEST));
    Dataset<Row> chosen =
        suspects
            .join(broadcast(best), CaseKey.names())
            .where(col(SuspectPageDays.RANK).equalTo(col(BEST)));
    Column valid = col(CaseFacts.VALID);
    Dataset<Row> rows =
        pageDays
            .join(perReportedRow(chosen, pageDays), CaseKey.names(PAGE_DAY[2], PAGE_DAY[3]), "left")
            .withColumn(SUSPECT, round(least(valid, coalesce(col(SUSPECT), lit(0.0))), DECIMALS))
            .withColumn(
                BrowseCorrected.CORRECTED,
                greatest(lit(0.0), round(valid.minus(col(SUSPECT)), DECIMALS)));
    Dataset<Row> hulls = CaseHulls.of(rows, suspects, best, amounts);
    return rows.join(broadcast(hulls), CaseKey.names(), "left")
        .transform(CorrectedPageDays::inShape);
  }

  /** Views in question on a page that is reported only within its unit's total go to that row. */
  private static Dataset<Row> perReportedRow(Dataset<Row> chosen, Dataset<Row> pageDays) {
    Dataset<Row> reported =
        pageDays.select(CaseKey.columns(PAGE_DAY[2], PAGE_DAY[3])).withColumn(MATCHED, lit(true));
    Column page = when(col(MATCHED), col(BrowseCorrected.PAGE_ID)).otherwise(lit(UNIT_TOTAL));
    return chosen
        .join(reported, CaseKey.names(PAGE_DAY[2], PAGE_DAY[3]), "left")
        .withColumn(BrowseCorrected.PAGE_ID, page)
        .groupBy(CaseKey.columns(PAGE_DAY[2], PAGE_DAY[3]))
        .agg(round(sum(SUSPECT), DECIMALS).as(SUSPECT));
  }

  private static Dataset<Row> inShape(Dataset<Row> rows) {
    Column corrected = col(BrowseCorrected.CORRECTED);
    Column suspect = col(SUSPECT);
    Column down = coalesce(col(CaseHulls.DOWN), lit(0.0)).multiply(col(CaseFacts.VALID));
    Column up = coalesce(col(CaseHulls.UP), lit(0.0)).multiply(suspect);
    Column low = round(greatest(lit(0.0), corrected.minus(down)), DECIMALS);
    Column high = round(least(col(CaseFacts.VALID), corrected.plus(up)), DECIMALS);
    return rows.select(
        col(BrowseCorrected.PLATFORM),
        col(BrowseCorrected.UNIT_ID),
        col(BrowseCorrected.PAGE_ID),
        col(BrowseCorrected.DAY),
        col(BrowseCorrected.REPORTED),
        col(BrowseCorrected.BENIGN_INVALID),
        suspect.as(BrowseCorrected.SUSPECT_INVALID),
        corrected.as(BrowseCorrected.CORRECTED),
        when(suspect.gt(0), least(corrected, low)).otherwise(corrected).as(BrowseCorrected.LOW),
        when(suspect.gt(0), greatest(corrected, high))
            .otherwise(corrected)
            .as(BrowseCorrected.HIGH));
  }
}
