package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.VisitorPageDay;

/**
 * Views that the log holds per page and day, and how many of them machines made that hide nothing.
 *
 * @param period days judged and needed
 * @param marks what a machine looks like
 */
record LogPageDays(DetectionPeriod period, VisitorMarks marks) {
  static final String LOG_VIEWS = "log_views";
  static final String BENIGN_VIEWS = "benign_views";
  static final String TRANSACTIONS = VisitorPageDay.TRANSACTIONS;
  private static final String MACHINE = "machine";

  /**
   * Rows of platform, unit, page and day.
   *
   * @param visitorPageDays rows of {@link VisitorPageDay}
   * @param machines rows of {@link SpreadMachines} and {@link WalkingMachines}
   */
  Dataset<Row> of(Dataset<Row> visitorPageDays, Dataset<Row> machines) {
    Column day = col(VisitorPageDay.DAY);
    Column benign =
        when(col(MACHINE).isNotNull(), col(VisitorPageDay.VIEWS))
            .otherwise(BenignViews.declared(marks));
    return visitorPageDays
        .where(period.needs(day))
        .withColumn(Anomaly.PERIOD_FROM, period.caseFrom(day))
        .join(broadcast(machines.withColumn(MACHINE, lit(true))), Traffic.MACHINE, "left")
        .groupBy(
            VisitorPageDay.PLATFORM,
            VisitorPageDay.UNIT_ID,
            VisitorPageDay.PAGE_ID,
            VisitorPageDay.DAY)
        .agg(
            sum(VisitorPageDay.VIEWS).as(LOG_VIEWS),
            sum(benign).as(BENIGN_VIEWS),
            sum(VisitorPageDay.TRANSACTIONS).as(TRANSACTIONS));
  }
}
