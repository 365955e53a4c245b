package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.BrowseCorrected;

/**
 * What all units of a platform share on a day: holidays, outages, the platform's growth.
 *
 * <p>First the median of the units' ratios to their levels, then a ratio of sums in which no unit
 * counts for more than three times that median nor for more than four usual units, so that neither
 * a unit's own inflation nor its size makes the factor. Source: one step of a Huber-type
 * M-estimate, Huber (1981), chapter 6.
 */
final class CommonFactor {
  /** Views expected of the unit on the day: its level times the platform's factor. */
  static final String EXPECTED = "expected_views";

  private static final double MOST_TIMES_MEDIAN = 3;
  private static final double MOST_USUAL_UNITS = 4;
  private static final int DECIMALS = 9;
  private static final String FIRST = "first_factor";
  private static final String USUAL_LEVEL = "usual_level";

  private CommonFactor() {}

  /** Adds the expected views to rows of {@link UnitSeries}. */
  static Dataset<Row> expect(Dataset<Row> series) {
    WindowSpec day = Window.partitionBy(BrowseCorrected.PLATFORM, BrowseCorrected.DAY);
    Column views = col(UnitDays.VALID);
    Column level = col(UnitSeries.LEVEL);
    Column some = level.gt(0);
    Column ratio = log(views.plus(0.5).divide(level.plus(0.5)));
    Column cap = level.plus(0.5).multiply(exp(col(FIRST))).multiply(MOST_TIMES_MEDIAN);
    Column weight = least(lit(1.0), col(USUAL_LEVEL).multiply(MOST_USUAL_UNITS).divide(level));
    Column above = sum(when(some, weight.multiply(least(views, cap)))).over(day);
    Column below = sum(when(some, weight.multiply(level))).over(day);
    Column factor = round(round(above, DECIMALS).divide(round(below, DECIMALS)), DECIMALS);
    return series
        .withColumn(FIRST, median(when(some, ratio)).over(day))
        .withColumn(USUAL_LEVEL, median(when(some, level)).over(day))
        .withColumn(EXPECTED, when(some, level.multiply(factor)).otherwise(level))
        .drop(FIRST, USUAL_LEVEL);
  }
}
