package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
  private static final String TOTAL = "total";
  private static final String HAS_LOG = "has_log";
  private static final String CLAIMED_PAGES = "claimed_pages";
  private static final String[] PAGE_DAY = {
    BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID, BrowseCorrected.PAGE_ID, BrowseCorrected.DAY
  };
  private static final String[] UNIT_DAY = {
    BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID, BrowseCorrected.DAY
  };

  /**
   * Rows of platform, unit, page and day with reported, benign_invalid, claim and log_views.
   *
   * @param log rows of {@link LogPageDays}
   * @param daily rows of {@link BrowseDaily}
   */
  Dataset<Row> of(Dataset<Row> log, Dataset<Row> daily) {
    Dataset<Row> claims = claims(daily);
    Dataset<Row> totals =
        claims
            .where(col(BrowseCorrected.PAGE_ID).equalTo(UNIT_TOTAL))
            .drop(BrowseCorrected.PAGE_ID)
            .withColumnRenamed(CLAIM, TOTAL);
    Dataset<Row> pages =
        claims
            .where(col(BrowseCorrected.PAGE_ID).notEqual(UNIT_TOTAL))
            .join(log, PAGE_DAY, "full")
            .join(totals, UNIT_DAY, "left");
    Column ownRow = col(TOTAL).isNull().or(col(CLAIM).isNotNull());
    Dataset<Row> rows = pages.where(ownRow).drop(TOTAL).unionByName(totalRows(totals, pages));
    return rows.join(
            broadcast(platformsWithLog(log)), new String[] {BrowseCorrected.PLATFORM}, "left")
        .transform(ReportedPageDays::inShape);
  }

  private Dataset<Row> claims(Dataset<Row> daily) {
    return daily
        .where(period.needs(col(BrowseDaily.DAY)))
        .groupBy(
            col(BrowseDaily.PLATFORM),
            col(BrowseDaily.UNIT_ID),
            coalesce(col(BrowseDaily.PAGE_ID), lit(UNIT_TOTAL)).as(BrowseCorrected.PAGE_ID),
            col(BrowseDaily.DAY))
        .agg(sum(BrowseDaily.VIEWS).as(CLAIM));
  }

  private static Dataset<Row> totalRows(Dataset<Row> totals, Dataset<Row> pages) {
    Column uncovered = col(CLAIM).isNull();
    Dataset<Row> covered =
        pages
            .where(col(TOTAL).isNotNull())
            .groupBy(UNIT_DAY[0], UNIT_DAY[1], UNIT_DAY[2])
            .agg(
                sum(col(CLAIM)).as(CLAIMED_PAGES),
                sum(when(uncovered, col(LOG))).as(LOG),
                sum(when(uncovered, col(LogPageDays.BENIGN_VIEWS))).as(LogPageDays.BENIGN_VIEWS),
                sum(when(uncovered, col(TRANSACTIONS))).as(TRANSACTIONS));
    Column rest = col(TOTAL).minus(coalesce(col(CLAIMED_PAGES), lit(0L)));
    return totals
        .join(covered, UNIT_DAY, "left")
        .withColumn(CLAIM, greatest(lit(0L), rest))
        .withColumn(BrowseCorrected.PAGE_ID, lit(UNIT_TOTAL))
        .drop(TOTAL, CLAIMED_PAGES);
  }

  private static Dataset<Row> platformsWithLog(Dataset<Row> log) {
    return log.select(BrowseCorrected.PLATFORM).distinct().withColumn(HAS_LOG, lit(true));
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
