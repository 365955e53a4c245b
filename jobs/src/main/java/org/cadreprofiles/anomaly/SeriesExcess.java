package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.BrowseCorrected;

/** Views beyond the expected on those days of a found case that its signals are about. */
final class SeriesExcess {
  /** Views beyond the expected on the day; 0 for days that no signal is about. */
  static final String BEYOND = "beyond";

  /** Views beyond the expected in the case. */
  static final String EXCESS = "excess";

  /** Views expected on the days looked at. */
  static final String SELECTED_USUAL = "selected_usual";

  /** Views missing on days without any. */
  static final String BACKLOG = "backlog";

  /** Whether so many views more should have brought transactions and did not. */
  static final String WITHOUT_DEALS = "without_deals";

  private static final double DAY_LEVEL = 0.01;
  private static final double VISIBLE_DEALS = 8;
  private static final double FEW_DEALS = 0.25;
  private static final double USUAL_DAY = 3;
  private static final int WEEKS_ON_END = 28;
  private static final double EVERY_DAY = 0.5;
  private static final int WEEK = 7;
  private static final double BEGUN = 0.5;
  private static final String MIDDLE = "middle_excess";
  private static final String LATE_DAYS = "late_days";
  private static final String LATE_NET = "late_net";
  private static final String LATE_MIDDLE = "late_middle";
  private static final String BEFORE_NET = "before_net";
  private static final String OF_WEEK = "excess_of_week";
  private static final String DAYS = "days_selected";
  private static final String USUAL = "usual_views";
  private static final String SELECTED = "selected";
  private static final String NET = "net";
  private static final String OTHER_DEALS = "other_deals";
  private static final String OTHER_VIEWS = "other_views";
  private static final String SELECTED_DEALS = "selected_deals";
  private static final int DECIMALS = 6;

  private SeriesExcess() {}

  /**
   * Days of the found cases with {@link #BEYOND}.
   *
   * @param days rows of {@link SeriesDays}
   * @param found rows of {@link Rejections}, or what carries their columns
   */
  static Dataset<Row> days(Dataset<Row> days, Dataset<Row> found) {
    Dataset<Row> flags =
        SeriesFlags.add(found)
            .select(
                CaseKey.columns(
                    SeriesFlags.BY_CLAIM,
                    SeriesFlags.BY_QUARTER,
                    SeriesFlags.BY_DEADLINE,
                    SeriesFlags.BY_DAYS,
                    SeriesFlags.QUARTER_FACTOR,
                    SeriesFlags.CLAIM_FACTOR));
    Column selected =
        col(SeriesFlags.BY_QUARTER)
            .or(col(SeriesFlags.BY_DEADLINE).and(col(SeriesDays.AT_DEADLINE)))
            .or(
                col(SeriesFlags.BY_DAYS)
                    .and(coalesce(col(SeriesDays.P).leq(DAY_LEVEL), lit(false))));
    Column beyond = greatest(lit(0.0), col(UnitDays.VALID).minus(col(USUAL)));
    WindowSpec week =
        Window.partitionBy(CaseKey.columns(OF_WEEK))
            .orderBy(BrowseCorrected.DAY)
            .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Column more = col(UnitDays.VALID).minus(col(USUAL));
    return days.join(broadcast(flags), CaseKey.names())
        .join(broadcast(UsualDeals.of(days)), CaseKey.names())
        .withColumn(SELECTED, selected)
        .withColumn(USUAL, col(CommonFactor.EXPECTED).multiply(col(SeriesFlags.QUARTER_FACTOR)))
        .withColumn(BEYOND, when(selected, beyond).otherwise(0.0))
        .withColumn(OF_WEEK, trunc(col(BrowseCorrected.DAY), "week"))
        .withColumn(OF_WEEK, avg(more).over(week));
  }

  /** Sums of the cases, from the days, with their flags. */
  static Dataset<Row> cases(Dataset<Row> days, Dataset<Row> found) {
    Column views = col(UnitDays.VALID);
    Column selected = col(SELECTED);
    Column deals = col(UnitDays.TRANSACTIONS);
    Column late = col(SeriesDays.AT_DEADLINE);
    Column more = views.minus(col(USUAL));
    Column empty = views.equalTo(0).and(col(USUAL).geq(USUAL_DAY));
    return days.groupBy(CaseKey.columns())
        .agg(
            sumOf(selected, more).as(NET),
            round(sum(BEYOND), DECIMALS).as(BEYOND),
            sumOf(selected, col(USUAL)).as(SELECTED_USUAL),
            sumOf(empty, col(USUAL)).as(BACKLOG),
            sumOf(selected, deals).as(SELECTED_DEALS),
            sumOf(selected, lit(0.0), deals).as(OTHER_DEALS),
            sumOf(selected, lit(0.0), views).as(OTHER_VIEWS),
            round(median(when(selected, col(OF_WEEK))), DECIMALS).as(MIDDLE),
            count(when(selected, 1)).as(DAYS),
            sumOf(late, more).as(LATE_NET),
            round(median(when(late, more)), DECIMALS).as(LATE_MIDDLE),
            count(when(late, 1)).as(LATE_DAYS),
            sumOf(col(SeriesDays.BEFORE_DEADLINE), more).as(BEFORE_NET),
            max(UsualDeals.RATE).as(UsualDeals.RATE))
        .join(broadcast(SeriesFlags.add(found)), CaseKey.names())
        .withColumn(
            EXCESS,
            when(col(SeriesFlags.BY_QUARTER), greatest(lit(0.0), col(NET))).otherwise(col(BEYOND)))
        .withColumn(WITHOUT_DEALS, withoutDeals());
  }

  /**
   * Only from a deadline's first day to its last, or for weeks on end: a news crowd also comes
   * without transactions, but whenever it likes, and does not stay.
   */
  private static Column withoutDeals() {
    Column elsewhere = col(OTHER_DEALS).divide(greatest(lit(1.0), col(OTHER_VIEWS)));
    Column rate = when(col(SeriesFlags.BY_QUARTER), col(UsualDeals.RATE)).otherwise(elsewhere);
    Column due = rate.multiply(col(EXCESS));
    Column brought = col(SELECTED_DEALS).minus(rate.multiply(col(SELECTED_USUAL)));
    Column sustained =
        col(SeriesFlags.BY_QUARTER)
            .and(col(DAYS).geq(WEEKS_ON_END))
            .and(everyDay(MIDDLE, DAYS, NET));
    Column begunBefore =
        col(BEFORE_NET).divide(WEEK).geq(col(LATE_NET).divide(col(LATE_DAYS)).multiply(lit(BEGUN)));
    Column toppedUp =
        col(SeriesFlags.BY_DEADLINE)
            .and(everyDay(LATE_MIDDLE, LATE_DAYS, LATE_NET))
            .and(not(begunBefore));
    return coalesce(toppedUp, lit(false))
        .or(sustained)
        .and(due.geq(VISIBLE_DEALS))
        .and(brought.lt(due.multiply(FEW_DEALS)));
  }

  /** Whether the surplus lies on most days, or in most weeks, alike rather than on a few. */
  private static Column everyDay(String middle, String days, String net) {
    return col(middle).multiply(col(days)).geq(col(net).multiply(EVERY_DAY));
  }

  private static Column sumOf(Column condition, Column value) {
    return sumOf(condition, value, lit(0.0));
  }

  private static Column sumOf(Column condition, Column value, Column otherwise) {
    return round(sum(when(condition, value).otherwise(otherwise)), DECIMALS);
  }
}
