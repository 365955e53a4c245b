package org.cadreprofiles.profile;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.profile.fact.KnownRecords;
import org.cadreprofiles.profile.fact.UnitOnDay;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Roster;

/**
 * Who a cadre is on a day: name, main post, since when, and what else is held.
 *
 * <p>The main post is the one held that leads before others, then of the highest level (the
 * smallest GB/T 12407 code), then held longest; nobody in service keeps the post that ended last.
 * Roster rows of one post that follow each other without a gap are one tenure.
 */
record MainPost(KnownRecords known) {

  private static final String CADRE_ID = IdentityLink.CADRE_ID;
  private static final String HELD = "held";
  private static final String LAST_DAY = "last_day";
  private static final String BEGINS = "begins_tenure";
  private static final String TENURE = "tenure_number";
  private static final String PLACE = "place";
  private static final String LATEST = "latest_row";
  private static final String NAMES = "all_names";
  private static final String OTHERS = "posts_held";
  private static final String EVER = "9999-12-31";

  /** One row per cadre known to the roster by the day: the first columns of gold.cadre_profile. */
  Dataset<Row> perCadre() {
    Dataset<Row> posts = posts();
    Dataset<Row> main =
        posts.withColumn(PLACE, row_number().over(bestFirst())).filter(col(PLACE).equalTo(1));
    Column until = least(known.day(), col(LAST_DAY));
    Dataset<Row> named =
        UnitOnDay.joined(
            main.join(careers(posts), CADRE_ID), Roster.UNIT_ID, known.known(OrgUnit.TABLE));
    Column name = col(LATEST).getField(Roster.NAME);
    return named.select(
        col(CADRE_ID).as(CadreProfile.CADRE_ID),
        col(Roster.CADRE_NO).as(CadreProfile.CADRE_NO),
        name.as(CadreProfile.NAME),
        sort_array(array_except(col(NAMES), array(name))).as(CadreProfile.FORMER_NAMES),
        col(Roster.UNIT_ID).as(CadreProfile.UNIT_ID),
        UnitOnDay.name(until).as(CadreProfile.UNIT),
        UnitOnDay.kind(until).as(CadreProfile.UNIT_KIND),
        col(Roster.POST_TITLE).as(CadreProfile.POST),
        col(Roster.POST_LEVEL).as(CadreProfile.POST_LEVEL),
        col(Roster.POST_KIND).as(CadreProfile.POST_KIND),
        col(Roster.IN_CHARGE_OF).as(CadreProfile.IN_CHARGE_OF),
        col(HELD).as(CadreProfile.IN_SERVICE),
        greatest(col(OTHERS).minus(1), lit(0)).cast("int").as(CadreProfile.OTHER_POSTS),
        col(CadreProfile.TENURE_FROM),
        datediff(until, col(CadreProfile.TENURE_FROM)).plus(1).as(CadreProfile.TENURE_DAYS),
        col(CadreProfile.SERVICE_FROM),
        known.day().as(CadreProfile.AS_OF));
  }

  private Dataset<Row> posts() {
    Column last = coalesce(col(Roster.VALID_TO), lit(EVER).cast("date"));
    WindowSpec samePost =
        Window.partitionBy(col(CADRE_ID), col(Roster.UNIT_ID), col(Roster.POST_TITLE));
    WindowSpec inOrder =
        samePost.orderBy(col(Roster.VALID_FROM), col(Roster.SOURCE_SYSTEM), col(Roster.RECORD_ID));
    Column before = max(col(LAST_DAY)).over(inOrder.rowsBetween(Window.unboundedPreceding(), -1));
    // The far end of time has no day after it; nothing can begin later than that anyway.
    Column gap =
        before.isNull().or(date_add(least(before, known.day()), 1).lt(col(Roster.VALID_FROM)));
    WindowSpec tenure =
        Window.partitionBy(col(CADRE_ID), col(Roster.UNIT_ID), col(Roster.POST_TITLE), col(TENURE));
    return known
        .linked(Roster.TABLE)
        .filter(col(Roster.VALID_FROM).leq(known.day()))
        .withColumn(LAST_DAY, last)
        .withColumn(HELD, col(LAST_DAY).geq(known.day()))
        .withColumn(BEGINS, when(gap, 1).otherwise(0))
        .withColumn(TENURE, sum(col(BEGINS)).over(inOrder))
        .withColumn(CadreProfile.TENURE_FROM, min(col(Roster.VALID_FROM)).over(tenure));
  }

  private static WindowSpec bestFirst() {
    Column endedLast = when(not(col(HELD)), col(LAST_DAY));
    Column leading =
        when(col(Roster.POST_KIND).equalTo("leading"), 0)
            .when(col(Roster.POST_KIND).equalTo("non_leading"), 1)
            .otherwise(2);
    return Window.partitionBy(col(CADRE_ID))
        .orderBy(
            col(HELD).desc(),
            endedLast.desc_nulls_last(),
            leading.asc(),
            col(Roster.POST_LEVEL).asc_nulls_last(),
            col(CadreProfile.TENURE_FROM).asc(),
            col(Roster.VALID_FROM).desc(),
            col(Roster.SOURCE_SYSTEM).asc(),
            col(Roster.RECORD_ID).asc());
  }

  private static Dataset<Row> careers(Dataset<Row> posts) {
    Column latest =
        max(
            struct(
                col(Roster.VALID_FROM),
                col(Roster.REPORTED_AT),
                col(Roster.SOURCE_SYSTEM),
                col(Roster.RECORD_ID),
                col(Roster.NAME)));
    Column former = coalesce(col(Roster.FORMER_NAMES), array().cast("array<string>"));
    Column held = when(col(HELD), struct(col(Roster.UNIT_ID), col(Roster.POST_TITLE)));
    return posts
        .groupBy(col(CADRE_ID))
        .agg(
            latest.as(LATEST),
            array_union(collect_set(col(Roster.NAME)), flatten(collect_set(former))).as(NAMES),
            count_distinct(held).as(OTHERS),
            min(col(Roster.VALID_FROM)).as(CadreProfile.SERVICE_FROM));
  }
}
