package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.BrowseDaily;

/**
 * What is reported per page and day: the unit's claim where there is one, else the log.
 *
 * <p>Where only the unit's total is claimed, one row with page '' stands for it and for the log of
 * all its pages. Where a total is claimed beside pages, the row holds what the total adds to them,
 * so that rows add up to the claim and nothing counts twice.
 *
 * @param period days judged and needed
 */
record ReportedPageDays(DetectionPeriod period) {
  /** The claim, as claimed; none where only the log speaks. */
  static final String CLAIM = "claim";

  /** Views in the log; none on a platform without log. */
  static final String LOG = LogPageDays.LOG_VIEWS;

  /** Views in the log with a transaction. */
  static final String TRANSACTIONS = LogPageDays.TRANSACTIONS;

  private static final String UNIT_TOTAL = "";
  private static final String HAS_TOTAL = "has_total";
  private static final String COVERED = "covered";
  private static final String HAS_LOG = "has_log";
  private static final String CLAIMED_PAGES = "claimed_pages";
  private static final String[] PAGE_DAY = {
    BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID, BrowseCorrected.PAGE_ID, BrowseCorrected.DAY
  };

  /**
   * Rows of platform, unit, page and day with reported, benign_invalid, claim and log_views.
   *
   * @param log rows of {@link LogPageDays}
   * @param daily rows of {@link BrowseDaily}
   */
  Dataset<Row> of(Dataset<Row> log, Dataset<Row> daily) {
    Dataset<Row> platforms =
        log.select(BrowseCorrected.PLATFORM).distinct().withColumn(HAS_LOG, lit(true));
    return claims(daily)
        .unionByName(log, true)
        .repartition(
            col(BrowseCorrected.PLATFORM), col(BrowseCorrected.UNIT_ID), col(BrowseCorrected.DAY))
        .groupBy(PAGE_DAY[0], PAGE_DAY[1], PAGE_DAY[2], PAGE_DAY[3])
        .agg(
            sum(CLAIM).as(CLAIM),
            sum(LOG).as(LOG),
            sum(LogPageDays.BENIGN_VIEWS).as(LogPageDays.BENIGN_VIEWS),
            sum(TRANSACTIONS).as(TRANSACTIONS))
        .transform(ReportedPageDays::foldIntoTotals)
        .join(broadcast(platforms), new String[] {BrowseCorrected.PLATFORM}, "left")
        .transform(ReportedPageDays::inShape);
  }

  private Dataset<Row> claims(Dataset<Row> daily) {
    return daily
        .where(period.needs(col(BrowseDaily.DAY)))
        .select(
            col(BrowseDaily.PLATFORM),
            col(BrowseDaily.UNIT_ID),
            coalesce(col(BrowseDaily.PAGE_ID), lit(UNIT_TOTAL)).as(BrowseCorrected.PAGE_ID),
            col(BrowseDaily.DAY),
            col(BrowseDaily.VIEWS).as(CLAIM));
  }

  /** Pages without a claim of their own go into the row of the unit's total where there is one. */
  private static Dataset<Row> foldIntoTotals(Dataset<Row> rows) {
    WindowSpec unitDay =
        Window.partitionBy(BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID, BrowseCorrected.DAY);
    Column isTotal = col(BrowseCorrected.PAGE_ID).equalTo(UNIT_TOTAL);
    Column covered = col(HAS_TOTAL).and(not(isTotal)).and(col(CLAIM).isNull());
    Column pageClaims =
        sum(when(not(isTotal), coalesce(col(CLAIM), lit(0L))).otherwise(0L)).over(unitDay);
    return rows.withColumn(HAS_TOTAL, max(isTotal).over(unitDay))
        .withColumn(COVERED, covered)
        .withColumn(CLAIMED_PAGES, pageClaims)
        .withColumn(LOG, folded(isTotal, LOG, unitDay))
        .withColumn(LogPageDays.BENIGN_VIEWS, folded(isTotal, LogPageDays.BENIGN_VIEWS, unitDay))
        .withColumn(TRANSACTIONS, folded(isTotal, TRANSACTIONS, unitDay))
        .withColumn(
            CLAIM,
            when(isTotal, greatest(lit(0L), col(CLAIM).minus(col(CLAIMED_PAGES))))
                .otherwise(col(CLAIM)))
        .where(not(col(COVERED)))
        .drop(HAS_TOTAL, COVERED, CLAIMED_PAGES);
  }

  private static Column folded(Column isTotal, String name, WindowSpec unitDay) {
    return when(isTotal, sum(when(col(COVERED), col(name))).over(unitDay)).otherwise(col(name));
  }

  private static Dataset<Row> inShape(Dataset<Row> rows) {
    Column log = when(col(HAS_LOG), coalesce(col(LOG), lit(0L)));
    Column reported = coalesce(col(CLAIM), col(LOG), lit(0L));
    return rows.select(
        col(BrowseCorrected.PLATFORM),
        col(BrowseCorrected.UNIT_ID),
        col(BrowseCorrected.PAGE_ID),
        col(BrowseCorrected.DAY),
        reported.cast("double").as(BrowseCorrected.REPORTED),
        least(reported, coalesce(col(LogPageDays.BENIGN_VIEWS), lit(0L)))
            .cast("double")
            .as(BrowseCorrected.BENIGN_INVALID),
        col(CLAIM).cast("double").as(CLAIM),
        log.cast("double").as(LOG),
        coalesce(col(TRANSACTIONS), lit(0L)).as(TRANSACTIONS));
  }
}
