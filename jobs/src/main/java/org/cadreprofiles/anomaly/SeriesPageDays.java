package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseCorrected;

/**
 * Where the views in question of a found series lie: page-days whose claim is above the log, else
 * days beyond the expected, in proportion to the views of their pages.
 *
 * @param traffic aggregates of the run
 */
record SeriesPageDays(Traffic traffic) {
  private static final String DAY_VIEWS = "day_views";
  private static final String[] CASE_DAY = CaseKey.names(BrowseCorrected.DAY);

  /**
   * Rows of {@link SuspectPageDays}.
   *
   * @param days rows of {@link SeriesDays}
   * @param amounts rows of {@link Amounts} with the columns of {@link Rejections}
   */
  Dataset<Row> of(Dataset<Row> days, Dataset<Row> amounts) {
    Dataset<Row> beyond =
        SeriesExcess.days(days, amounts)
            .withColumn(DAY_VIEWS, col(UnitDays.VALID))
            .select(
                CaseKey.columns(
                    BrowseCorrected.DAY,
                    DAY_VIEWS,
                    SeriesExcess.BEYOND,
                    SeriesFlags.BY_CLAIM,
                    SeriesFlags.CLAIM_FACTOR));
    Column log = col(ReportedPageDays.LOG).multiply(col(SeriesFlags.CLAIM_FACTOR));
    Column typed = greatest(lit(0.0), coalesce(col(ReportedPageDays.CLAIM).minus(log), lit(0.0)));
    Column share = col(CaseFacts.VALID).divide(greatest(lit(1.0), col(DAY_VIEWS)));
    Dataset<Row> weighted =
        CaseFacts.pageDays(traffic)
            .join(broadcast(beyond), CASE_DAY)
            .withColumn(
                SuspectPageDays.WEIGHT,
                when(col(SeriesFlags.BY_CLAIM), typed)
                    .otherwise(share.multiply(col(SeriesExcess.BEYOND))))
            .withColumn(
                SuspectPageDays.RANK,
                when(col(SeriesFlags.BY_CLAIM), SuspectPageDays.SEEN)
                    .otherwise(SuspectPageDays.FROM_SERIES));
    return SuspectPageDays.spread(weighted, amounts);
  }
}
