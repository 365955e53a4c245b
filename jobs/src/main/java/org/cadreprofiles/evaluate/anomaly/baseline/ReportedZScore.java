package org.cadreprofiles.evaluate.anomaly.baseline;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.stddev_samp;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.Tables;

/**
 * The largest z-score of a day's reported count against the 56 days before it: what a spreadsheet
 * does.
 */
public record ReportedZScore() implements Baseline {
  private static final long HISTORY = 56;
  private static final int FEWEST = 28;
  private static final String MEAN = "mean";
  private static final String DEVIATION = "deviation";
  private static final String DAYS = "days";

  @Override
  public String title() {
    return "z-score of reported counts";
  }

  @Override
  public double customary() {
    return 3;
  }

  @Override
  public Dataset<Row> scores(Tables in) {
    WindowSpec before =
        Window.partitionBy(PLATFORM, UNIT)
            .orderBy(unix_date(col(ReportedDays.DAY)))
            .rangeBetween(-HISTORY, -1);
    Column views = col(ReportedDays.VIEWS);
    Column z = views.minus(col(MEAN)).divide(col(DEVIATION));
    return ReportedDays.of(in)
        .withColumn(MEAN, avg(views).over(before))
        .withColumn(DEVIATION, stddev_samp(views).over(before))
        .withColumn(DAYS, count(lit(1)).over(before))
        .where(col(DAYS).geq(FEWEST).and(col(DEVIATION).gt(0)))
        .groupBy(PLATFORM, UNIT, QUARTER)
        .agg(coalesce(max(z), lit(0.0)).as(SCORE));
  }
}
