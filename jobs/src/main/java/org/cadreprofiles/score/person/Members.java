package org.cadreprofiles.score.person;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.score.indicator.Posts;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Tables;

/**
 * The people of the period with what makes them comparable: level and kind of post, kind of unit.
 */
public final class Members {
  /** Days of the period on which the person held any post. */
  public static final String DAYS = "days_held";

  private static final String MAIN = "main_post";
  private static final String SPANS = "spans";
  private static final String SPAN_FROM = "span_from";
  private static final String SPAN_TO = "span_to";
  private static final String COVERED_TO = "covered_to";

  private Members() {}

  /**
   * One row per cadre: {@link #DAYS} and level, kind, unit and unit kind of the post held longest
   * in the period.
   *
   * @param posts as {@link Posts#held} gives them
   */
  public static Dataset<Row> of(Dataset<Row> posts, Tables in, ScorePeriod period) {
    Column span =
        struct(unix_date(col(Posts.FROM)).as(SPAN_FROM), unix_date(col(Posts.TO)).as(SPAN_TO));
    return posts
        .groupBy(col(IdentityLink.CADRE_ID))
        .agg(max(mainPost()).as(MAIN), sort_array(collect_list(span)).as(SPANS))
        .select(
            col(IdentityLink.CADRE_ID),
            daysCovered().as(DAYS),
            col(MAIN).getField(Roster.POST_LEVEL).as(Roster.POST_LEVEL),
            col(MAIN).getField(Roster.POST_KIND).as(Roster.POST_KIND),
            col(MAIN).getField(Roster.UNIT_ID).as(Roster.UNIT_ID))
        .join(unitKinds(in, period), Roster.UNIT_ID, "left");
  }

  /** The longest post; among equals a leading one, then by level, unit and title. */
  private static Column mainPost() {
    return struct(
        Posts.days(col(Posts.FROM), col(Posts.TO)),
        col(Roster.POST_KIND).equalTo(lit("leading")),
        col(Roster.POST_LEVEL),
        col(Roster.UNIT_ID),
        col(Roster.POST_TITLE),
        col(Roster.POST_KIND));
  }

  /** Days covered by any of the sorted spans, days under two of them counted once. */
  private static Column daysCovered() {
    Column none = struct(lit(0).as(COVERED_TO), lit(0).as(DAYS));
    return aggregate(
        col(SPANS),
        none,
        (sum, span) -> {
          Column from = greatest(span.getField(SPAN_FROM), sum.getField(COVERED_TO).plus(1));
          Column more = greatest(span.getField(SPAN_TO).minus(from).plus(1), lit(0));
          return struct(
              greatest(span.getField(SPAN_TO), sum.getField(COVERED_TO)).as(COVERED_TO),
              sum.getField(DAYS).plus(more).as(DAYS));
        },
        sum -> sum.getField(DAYS));
  }

  private static Dataset<Row> unitKinds(Tables in, ScorePeriod period) {
    return in.read(OrgUnit.TABLE)
        .filter(col(OrgUnit.VALID_FROM).leq(lit(period.to())))
        .groupBy(col(OrgUnit.UNIT_ID))
        .agg(
            max_by(col(OrgUnit.UNIT_KIND), struct(col(OrgUnit.VALID_FROM), col(OrgUnit.RECORD_ID)))
                .as(OrgUnit.UNIT_KIND));
  }
}
