package org.cadreprofiles.evaluate.anomaly.baseline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.unix_timestamp;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.table.VisitorPageDay;

/**
 * Share of the log's views by visitors whose day breaks fixed rules, as Wikimedia labels automated
 * traffic: at least 10 views, and more than 800, or 30 a minute, or more than 100 of which more
 * than 10 came without referrer (there: without cookies) and fewer than 20 different pages per 100,
 * or a browser that only programs have. Machines that declare themselves are left out.
 */
public record FixedRules() implements Baseline {
  private static final int JUDGED_FROM = 10;
  private static final int MOST_VIEWS = 800;
  private static final double MOST_PER_MINUTE = 30;
  private static final int MANY_VIEWS = 100;
  private static final int BARE_VIEWS = 10;
  private static final double FEW_PAGES = 0.2;
  private static final String PAGES = "pages";
  private static final String PROGRAM = "program";
  private static final String MINUTES = "minutes";
  private static final String AUTOMATED = "automated";

  @Override
  public String title() {
    return "fixed rules per visitor, after Wikimedia";
  }

  @Override
  public double customary() {
    return 0.05;
  }

  @Override
  public Dataset<Row> scores(Tables in) {
    Column day = col(VisitorPageDay.DAY);
    return visitorDays(in.read(VisitorPageDay.TABLE))
        .groupBy(col(PLATFORM), col(UNIT), trunc(day, "quarter").as(QUARTER))
        .agg(
            sum(when(col(AUTOMATED), col(VisitorPageDay.VIEWS)).otherwise(0L))
                .divide(sum(VisitorPageDay.VIEWS))
                .as(SCORE));
  }

  private static Dataset<Row> visitorDays(Dataset<Row> pageDays) {
    Column views = col(VisitorPageDay.VIEWS);
    Column declared = coalesce(col(VisitorPageDay.DECLARED_VIEWS), lit(0L));
    Column span =
        max(unix_timestamp(col(VisitorPageDay.LAST_AT)))
            .minus(min(unix_timestamp(col(VisitorPageDay.FIRST_AT))))
            .divide(60.0);
    Column program = coalesce(col(VisitorPageDay.USER_AGENT_CLASS).equalTo("headless"), lit(false));
    Column many =
        views
            .gt(MANY_VIEWS)
            .and(col(VisitorPageDay.NO_REFERRER_VIEWS).gt(BARE_VIEWS))
            .and(col(PAGES).divide(views).lt(FEW_PAGES));
    Column automated =
        views
            .geq(JUDGED_FROM)
            .and(
                views
                    .gt(MOST_VIEWS)
                    .or(views.divide(greatest(col(MINUTES), lit(1.0))).geq(MOST_PER_MINUTE))
                    .or(many)
                    .or(col(PROGRAM)));
    return pageDays
        .where(declared.lt(views))
        .groupBy(PLATFORM, UNIT, VisitorPageDay.DAY, VisitorPageDay.VISITOR)
        .agg(
            sum(views).as(VisitorPageDay.VIEWS),
            sum(VisitorPageDay.NO_REFERRER_VIEWS).as(VisitorPageDay.NO_REFERRER_VIEWS),
            count(lit(1)).as(PAGES),
            max(program).as(PROGRAM),
            coalesce(span, lit(0.0)).as(MINUTES))
        .withColumn(AUTOMATED, coalesce(automated, lit(false)));
  }
}
