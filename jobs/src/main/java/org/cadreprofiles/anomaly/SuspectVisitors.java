package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.VisitorPageDay;

/**
 * Visitors whose mark is in excess in a found case, and where they viewed.
 *
 * @param traffic aggregates of the run
 */
record SuspectVisitors(Traffic traffic) {

  /** Visitors of the found cases with their mark, views and probability of not being people. */
  Dataset<Row> of(Dataset<Row> measured, Dataset<Row> amounts) {
    Dataset<Row> marks =
        measured
            .where(col(UsualMarks.EXCESSIVE))
            .join(amounts.select(CaseKey.columns()), CaseKey.names())
            .select(CaseKey.columns(MarkedViews.MARK, UsualMarks.INVALID));
    return traffic.visitors().join(broadcast(marks), CaseKey.names(MarkedViews.MARK));
  }

  /** Views in question per page and day: each visitor's views times that probability. */
  Dataset<Row> pageDays(Dataset<Row> measured, Dataset<Row> amounts) {
    Column day = col(VisitorPageDay.DAY);
    Dataset<Row> visitors =
        of(measured, amounts).select(CaseKey.columns(VisitorQuarters.VISITOR, UsualMarks.INVALID));
    Column views = BenignViews.others(traffic.visitorMarks()).multiply(col(UsualMarks.INVALID));
    return traffic
        .visitorPageDays()
        .where(traffic.period().covers(day))
        .withColumn(Anomaly.PERIOD_FROM, traffic.period().caseFrom(day))
        .withColumn(Anomaly.PERIOD_TO, traffic.period().caseTo(day))
        .join(broadcast(amounts.select(CaseKey.columns())), CaseKey.names())
        .join(visitors, CaseKey.names(VisitorQuarters.VISITOR))
        .groupBy(CaseKey.columns(BrowseCorrected.PAGE_ID, BrowseCorrected.DAY))
        .agg(round(sum(views), 3).as(SuspectPageDays.SUSPECT_VIEWS));
  }
}
