package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.BrowseCorrected;

/** What is known about a case whoever asks: totals, and what innocent explanations need. */
final class CaseFacts {
  /** Views reported. */
  static final String REPORTED = BrowseCorrected.REPORTED;

  /** Of these, views by machines that hide nothing. */
  static final String BENIGN = BrowseCorrected.BENIGN_INVALID;

  /** The others: reported less benign. */
  static final String VALID = "valid_views";

  /** Whether the platform has a log to check with. */
  static final String HAS_LOG = "has_log";

  /** Valid views of pages that nobody had viewed before this period. */
  static final String NEW_PAGE_VIEWS = "new_page_views";

  /** Marked views beyond the usual. */
  static final String MARKED_EXCESS = "marked_excess";

  private static final String FIRST_DAY = "first_day";
  private static final String FIRST_KNOWN = "first_day_of_platform";
  private static final int NEW_AFTER_DAYS = 28;

  private CaseFacts() {}

  /** One row per case with anything reported. */
  static Dataset<Row> of(Traffic traffic) {
    Dataset<Row> excess =
        traffic.marks().groupBy(CaseKey.columns()).agg(round(sum(ofMark()), 3).as(MARKED_EXCESS));
    return totals(traffic)
        .join(excess, CaseKey.names(), "left")
        .withColumn(MARKED_EXCESS, coalesce(col(MARKED_EXCESS), lit(0.0)));
  }

  /** Reported page-days inside the period with the keys of their case and their valid views. */
  static Dataset<Row> pageDays(Traffic traffic) {
    Column day = col(BrowseCorrected.DAY);
    return traffic
        .reported()
        .where(traffic.period().covers(day))
        .withColumn(Anomaly.PERIOD_FROM, traffic.period().caseFrom(day))
        .withColumn(Anomaly.PERIOD_TO, traffic.period().caseTo(day))
        .withColumn(VALID, col(REPORTED).minus(col(BENIGN)));
  }

  private static Dataset<Row> totals(Traffic traffic) {
    Column firstDay =
        min(BrowseCorrected.DAY)
            .over(
                Window.partitionBy(
                    BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID, BrowseCorrected.PAGE_ID));
    // What is there in the first weeks that anybody knows of was there before.
    Dataset<Row> days = pageDays(traffic);
    Dataset<Row> firstKnown =
        days.groupBy(BrowseCorrected.PLATFORM).agg(min(BrowseCorrected.DAY).as(FIRST_KNOWN));
    Column isNew =
        col(FIRST_DAY)
            .gt(col(Anomaly.PERIOD_FROM))
            .and(datediff(col(FIRST_DAY), col(FIRST_KNOWN)).geq(NEW_AFTER_DAYS));
    // A unit's total stands for all its pages: with a log they are known one by one.
    Column told = col(BrowseCorrected.PAGE_ID).notEqual("").or(col(ReportedPageDays.LOG).isNull());
    return days.withColumn(FIRST_DAY, firstDay)
        .join(broadcast(firstKnown), BrowseCorrected.PLATFORM)
        .groupBy(CaseKey.columns())
        .agg(
            sum(REPORTED).as(REPORTED),
            sum(BENIGN).as(BENIGN),
            sum(VALID).as(VALID),
            max(col(ReportedPageDays.LOG).isNotNull()).as(HAS_LOG),
            sum(when(isNew.and(told), col(VALID)).otherwise(0.0)).as(NEW_PAGE_VIEWS));
  }

  private static Column ofMark() {
    Column beyond = greatest(lit(0.0), col(MarkedViews.MARKED).minus(col(UsualMarks.OWN)));
    return when(col(UsualMarks.EXCESSIVE), beyond).otherwise(0.0);
  }
}
