package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.VisitorPageDay;

/**
 * Undeclared crawlers: visitors that behave like machines on the pages of many units alike. They
 * serve no unit in particular, so their views are subtracted without a question to anybody.
 *
 * @param marks what a machine looks like and how many units it must visit
 */
record SpreadMachines(VisitorMarks marks) {
  private static final String UNITS = "units";

  /** Platform, unit, first day of the period and visitor, a row for each unit visited. */
  Dataset<Row> of(Dataset<Row> visitorQuarters) {
    Column visited =
        count(lit(1))
            .over(
                Window.partitionBy(Anomaly.PLATFORM, Anomaly.PERIOD_FROM, VisitorPageDay.VISITOR));
    return visitorQuarters
        .where(
            col(VisitorQuarters.MARK)
                .isin(VisitorMarks.REGULAR, VisitorMarks.BARE, VisitorMarks.HEADLESS))
        .withColumn(UNITS, visited)
        .where(col(UNITS).geq(marks.spreadUnits()))
        .select(Anomaly.PLATFORM, Anomaly.UNIT_ID, Anomaly.PERIOD_FROM, VisitorPageDay.VISITOR);
  }
}
