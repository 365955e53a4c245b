package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.BrowseCorrected;

/** What a unit reports on a platform and day, its pages taken together. */
final class UnitDays {
  /** Reported views less benign ones. */
  static final String VALID = CaseFacts.VALID;

  /** Claimed views of pages and days that the log holds too. */
  static final String CLAIMED = "claimed";

  /** The log's views of the same pages and days. */
  static final String LOGGED = "logged";

  /** Views with a transaction. */
  static final String TRANSACTIONS = ReportedPageDays.TRANSACTIONS;

  /** Views a day from which a day without any is no chance, also of a restless series. */
  private static final double NEVER_EMPTY = 20;

  private static final double SOME = 1e-9;
  private static final String LOG_OF_DAY = "log_of_day";

  private UnitDays() {}

  /** One row per platform, unit and day from rows of {@link ReportedPageDays}. */
  static Dataset<Row> of(Dataset<Row> reported) {
    Column compared = col(ReportedPageDays.CLAIM).isNotNull();
    Column log = coalesce(col(ReportedPageDays.LOG), lit(0.0));
    Dataset<Row> days =
        reported
            .groupBy(BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID, BrowseCorrected.DAY)
            .agg(
                sum(col(BrowseCorrected.REPORTED).minus(col(BrowseCorrected.BENIGN_INVALID)))
                    .as(VALID),
                sum(when(compared, col(ReportedPageDays.CLAIM))).as(CLAIMED),
                sum(when(compared, log)).as(LOGGED),
                sum(log).as(LOG_OF_DAY),
                sum(TRANSACTIONS).cast("double").as(TRANSACTIONS));
    return days.withColumn(CLAIMED, when(comparable(), col(CLAIMED)))
        .withColumn(LOGGED, when(comparable(), col(LOGGED)))
        .drop(LOG_OF_DAY);
  }

  /**
   * A day without any log is an outage of the log, not a claim out of thin air: for all units where
   * the platform has none, for one where it is far from having none by chance.
   */
  private static Column comparable() {
    WindowSpec unit = Window.partitionBy(BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID);
    WindowSpec day = Window.partitionBy(BrowseCorrected.PLATFORM, BrowseCorrected.DAY);
    Column quiet = avg(LOG_OF_DAY).over(unit).between(SOME, NEVER_EMPTY);
    return col(LOG_OF_DAY).gt(0).or(quiet.and(sum(LOG_OF_DAY).over(day).gt(0)));
  }
}
