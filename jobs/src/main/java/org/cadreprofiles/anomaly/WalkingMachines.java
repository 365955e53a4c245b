package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.cbrt;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.VisitorPageDay;

/**
 * Undeclared crawlers of one unit: visitors that walk through all its pages in turn, day after day,
 * so evenly that neither readers nor chance do it. They read the text and raise no page above the
 * others, so their views are subtracted without a question to anybody.
 *
 * <p>Evenness is Pearson's chi-square of a day's views against equal shares of the unit's pages,
 * summed over days, far in its lower tail; the tail by Wilson and Hilferty (1931).
 *
 * @param period days judged
 * @param marks what counts as benign already
 */
record WalkingMachines(DetectionPeriod period, VisitorMarks marks) {
  /** Rounds through all pages without which a day says nothing about evenness. */
  private static final int ROUNDS = 2;

  /** Standard deviations below what chance gives: about 1 in 30,000. */
  private static final double TOO_EVEN = -4;

  private static final String PAGES = "pages_of_unit";
  private static final String VIEWS = "views_of_day";
  private static final String SQUARES = "squares_of_day";
  private static final String CHI = "chi_square";
  private static final String FREEDOM = "degrees_of_freedom";

  private static final String[] UNIT = {
    VisitorPageDay.PLATFORM, VisitorPageDay.UNIT_ID, Anomaly.PERIOD_FROM
  };
  private static final Column[] UNIT_COLUMNS = {
    col(UNIT[0]), col(UNIT[1]), col(UNIT[2]), col(VisitorPageDay.VISITOR)
  };

  /** Platform, unit, first day of the period and visitor of each such machine. */
  Dataset<Row> of(Dataset<Row> visitorPageDays) {
    Column others = BenignViews.others(marks).cast("double");
    Dataset<Row> days =
        visitorPageDays
            .where(period.covers(col(VisitorPageDay.DAY)))
            .withColumn(Anomaly.PERIOD_FROM, period.caseFrom(col(VisitorPageDay.DAY)));
    Column even = lit(1.0).divide(col(PAGES));
    return days.groupBy(
            VisitorPageDay.PLATFORM,
            VisitorPageDay.UNIT_ID,
            Anomaly.PERIOD_FROM,
            VisitorPageDay.VISITOR,
            VisitorPageDay.DAY)
        .agg(sum(others).as(VIEWS), sum(others.multiply(others)).as(SQUARES))
        .join(broadcast(pages(days)), UNIT)
        .where(col(VIEWS).geq(col(PAGES).multiply(ROUNDS)))
        .groupBy(UNIT_COLUMNS)
        .agg(
            sum(col(SQUARES).divide(col(VIEWS).multiply(even)).minus(col(VIEWS))).as(CHI),
            sum(col(PAGES).minus(1)).cast("double").as(FREEDOM))
        .where(deviation().leq(TOO_EVEN))
        .drop(CHI, FREEDOM);
  }

  // A unit with one page has nothing to walk through.
  private static Dataset<Row> pages(Dataset<Row> days) {
    return days.groupBy(UNIT[0], UNIT[1], UNIT[2])
        .agg(count_distinct(col(VisitorPageDay.PAGE_ID)).as(PAGES))
        .where(col(PAGES).gt(1));
  }

  private static Column deviation() {
    Column ninth = lit(2.0).divide(col(FREEDOM).multiply(9));
    Column root = cbrt(greatest(lit(0.0), col(CHI)).divide(col(FREEDOM)));
    return root.minus(lit(1.0).minus(ninth)).divide(sqrt(ninth));
  }
}
