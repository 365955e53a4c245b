package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Tables;

/** Who held which post on which days of the period, as the roster says. */
public final class Posts {
  /** First day in the post within the period. */
  public static final String FROM = "post_from";

  /** Last day in the post within the period and up to the as-of day. */
  public static final String TO = "post_to";

  private Posts() {}

  /**
   * One row per cadre, unit, post and interval, cut to the period; a post that two systems report
   * is one.
   */
  public static Dataset<Row> held(Tables in, ScorePeriod period, LocalDate asOf) {
    Column last = lit(period.knownTo(asOf));
    return LinkedRecords.of(in, Roster.TABLE)
        .withColumn(FROM, greatest(col(Roster.VALID_FROM), lit(period.from())))
        .withColumn(TO, least(coalesce(col(Roster.VALID_TO), last), last))
        .filter(col(FROM).leq(col(TO)))
        .groupBy(
            col(IdentityLink.CADRE_ID),
            col(Roster.UNIT_ID),
            col(Roster.POST_TITLE),
            col(FROM),
            col(TO))
        .agg(
            min(col(Roster.POST_KIND)).as(Roster.POST_KIND),
            max(col(Roster.POST_LEVEL)).as(Roster.POST_LEVEL),
            max(col(Roster.IN_CHARGE_OF)).as(Roster.IN_CHARGE_OF));
  }

  /** Number of days from the first to the last, both included. */
  public static Column days(Column from, Column to) {
    return date_diff(to, from).plus(1);
  }
}
