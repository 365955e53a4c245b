package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.Anomaly;

/**
 * How many transactions a unit's views usually bring: those of its other quarters, drawn towards
 * the platform's while they are few.
 */
final class UsualDeals {
  /** Transactions per view. */
  static final String RATE = "usual_deal_rate";

  /** Views of the platform that the unit's own other quarters are mixed with. */
  private static final double PRIOR_VIEWS = 500;

  private static final String DEALS = "deals_of_case";
  private static final String VIEWS = "views_of_case";
  private static final int DECIMALS = 9;

  private UsualDeals() {}

  /**
   * The rate of every case.
   *
   * @param days rows of {@link SeriesDays}
   * @return the keys of {@link CaseKey} and {@link #RATE}
   */
  static Dataset<Row> of(Dataset<Row> days) {
    WindowSpec unit = Window.partitionBy(Anomaly.PLATFORM, Anomaly.UNIT_ID);
    WindowSpec platform = Window.partitionBy(Anomaly.PLATFORM, Anomaly.PERIOD_FROM);
    Column elsewhere =
        sum(DEALS).over(platform).divide(greatest(lit(1.0), sum(VIEWS).over(platform)));
    Column others = sum(VIEWS).over(unit).minus(col(VIEWS));
    Column deals = sum(DEALS).over(unit).minus(col(DEALS));
    Column rate = deals.plus(elsewhere.multiply(PRIOR_VIEWS)).divide(others.plus(lit(PRIOR_VIEWS)));
    return days.groupBy(CaseKey.columns())
        .agg(
            round(sum(UnitDays.TRANSACTIONS), 3).as(DEALS), round(sum(UnitDays.VALID), 3).as(VIEWS))
        .withColumn(RATE, round(rate, DECIMALS))
        .drop(DEALS, VIEWS);
  }
}
