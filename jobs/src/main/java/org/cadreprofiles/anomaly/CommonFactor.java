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
  private static final String FACTOR = "factor";
  private static final String[] PLATFORM_DAY = {BrowseCorrected.PLATFORM, BrowseCorrected.DAY};

  private CommonFactor() {}

  /** Adds the expected views to rows of {@link UnitSeries}. */
  static Dataset<Row> expect(Dataset<Row> series) {
    Column views = col(UnitDays.VALID);
    Column level = col(UnitSeries.LEVEL);
    Dataset<Row> middles =
        series
            .where(level.gt(0))
            .groupBy(BrowseCorrected.PLATFORM, BrowseCorrected.DAY)
            .agg(
                median(log(views.plus(0.5).divide(level.plus(0.5)))).as(FIRST),
                median(level).as(USUAL_LEVEL));
    Column cap = level.plus(0.5).multiply(exp(col(FIRST))).multiply(MOST_TIMES_MEDIAN);
    Column weight = least(lit(1.0), col(USUAL_LEVEL).multiply(MOST_USUAL_UNITS).divide(level));
    Column above = round(sum(weight.multiply(least(views, cap))), DECIMALS);
    Column below = round(sum(weight.multiply(level)), DECIMALS);
    Dataset<Row> factors =
        series
            .where(level.gt(0))
            .join(middles, PLATFORM_DAY)
            .groupBy(BrowseCorrected.PLATFORM, BrowseCorrected.DAY)
            .agg(round(above.divide(below), DECIMALS).as(FACTOR));
    return series
        .join(factors, PLATFORM_DAY, "left")
        .withColumn(
            EXPECTED, when(col(FACTOR).isNull(), level).otherwise(level.multiply(col(FACTOR))))
        .drop(FACTOR);
  }
}
