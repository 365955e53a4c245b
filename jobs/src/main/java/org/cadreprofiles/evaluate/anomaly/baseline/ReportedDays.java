package org.cadreprofiles.evaluate.anomaly.baseline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.Tables;

/** Views that a unit reports on a platform and day, as they came. */
final class ReportedDays {
  static final String DAY = BrowseCorrected.DAY;
  static final String VIEWS = "views";

  private ReportedDays() {}

  /** Platform, unit, day, quarter and views. */
  static Dataset<Row> of(Tables in) {
    return in.read(BrowseCorrected.TABLE)
        .groupBy(Baseline.PLATFORM, Baseline.UNIT, DAY)
        .agg(sum(BrowseCorrected.REPORTED).cast("double").as(VIEWS))
        .withColumn(Baseline.QUARTER, trunc(col(DAY), "quarter"));
  }
}
