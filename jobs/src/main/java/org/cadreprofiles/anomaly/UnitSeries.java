package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_date;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.stats.SeriesBaseline;
import org.cadreprofiles.table.BrowseCorrected;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Each unit's days without gaps, with the level that is usual for the weekday.
 *
 * <p>The days of one unit come together in one array of a year or so; the baseline is a function of
 * our own, because medians of the same weekday outside the quarter are no window that Spark has.
 *
 * @param period days judged
 * @param baseline how a level is found
 */
record UnitSeries(DetectionPeriod period, SeriesBaseline baseline) {
  /** Level usual for the weekday, in views. */
  static final String LEVEL = "level";

  private static final String DAYS = "days";
  private static final String EPOCH_DAY = "epoch_day";
  private static final StructType DAY_TYPE =
      new StructType()
          .add(EPOCH_DAY, DataTypes.IntegerType)
          .add(UnitDays.VALID, DataTypes.DoubleType)
          .add(UnitDays.CLAIMED, DataTypes.DoubleType)
          .add(UnitDays.LOGGED, DataTypes.DoubleType)
          .add(UnitDays.TRANSACTIONS, DataTypes.DoubleType);
  private static final ArrayType LEVELS_TYPE =
      DataTypes.createArrayType(DAY_TYPE.add(LEVEL, DataTypes.DoubleType));

  /** One row per platform, unit and judged day, also for days without views. */
  Dataset<Row> of(Dataset<Row> unitDays) {
    Column day =
        struct(
            unix_date(col(BrowseCorrected.DAY)).as(EPOCH_DAY),
            col(UnitDays.VALID),
            col(UnitDays.CLAIMED),
            col(UnitDays.LOGGED),
            col(UnitDays.TRANSACTIONS));
    return unitDays
        .groupBy(BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID)
        .agg(sort_array(collect_list(day)).as(DAYS))
        .select(col(BrowseCorrected.PLATFORM), col(BrowseCorrected.UNIT_ID), inline(levels()))
        .withColumn(BrowseCorrected.DAY, date_from_unix_date(col(EPOCH_DAY)))
        .drop(EPOCH_DAY);
  }

  private Column levels() {
    // Plain numbers travel to the executors; records of ours need not be serialisable.
    int weeks = baseline.weeks();
    int fewest = baseline.fewest();
    int[][] quarters =
        period.quarters().stream()
            .map(q -> new int[] {(int) q.from().toEpochDay(), (int) q.to().toEpochDay()})
            .toArray(int[][]::new);
    return udf(
            (UDF1<Seq<Row>, List<Row>>)
                days ->
                    levels(
                        new SeriesBaseline(weeks, fewest),
                        quarters,
                        CollectionConverters.asJava(days)),
            LEVELS_TYPE)
        .apply(col(DAYS));
  }

  private static List<Row> levels(SeriesBaseline baseline, int[][] quarters, List<Row> days) {
    int first = days.get(0).getInt(0);
    int last = quarters[quarters.length - 1][1];
    double[] series = new double[last - first + 1];
    Row[] observed = new Row[series.length];
    for (Row day : days) {
      int i = day.getInt(0) - first;
      series[i] = day.getDouble(1);
      observed[i] = day;
    }
    List<Row> rows = new ArrayList<>();
    for (int[] quarter : quarters) {
      int from = Math.max(0, quarter[0] - first);
      int to = quarter[1] - first + 1;
      double[] levels = to > from ? baseline.levels(series, from, to) : new double[0];
      for (int i = from; i < to; i++) {
        rows.add(row(first + i, observed[i], levels[(i - from) % levels.length]));
      }
    }
    return rows;
  }

  private static Row row(int epochDay, Row day, double level) {
    return day == null
        ? RowFactory.create(epochDay, 0.0, null, null, 0.0, level)
        : RowFactory.create(epochDay, day.get(1), day.get(2), day.get(3), day.get(4), level);
  }
}
