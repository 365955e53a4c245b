package org.cadreprofiles.govern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Burden;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.table.WorkRecord;

/** Minutes from opening a daily record to entering it, and from opening its review to the grade. */
final class FillingTimes {
  /** Minutes to fill; null where unknown. */
  static final String TO_FILL = "filling_minutes";

  /** Minutes to review; null where unknown. */
  static final String TO_REVIEW = "reviewing_minutes";

  private static final String POSTS = "posts";
  private static final String SUBORDINATE = "subordinate";

  /** A form left open over night says nothing about the work. */
  private static final double LONGEST = 24 * 60;

  private FillingTimes() {}

  /** One row per record of a known person: {@link Requests#TARGET}, year and minutes. */
  static Dataset<Row> minutes(Tables in, LocalDate asOf) {
    Dataset<Row> records =
        in.read(WorkRecord.TABLE)
            .filter(col(WorkRecord.WORK_DATE).leq(lit(asOf)))
            .select(
                col(WorkRecord.SOURCE_SYSTEM),
                col(WorkRecord.RECORD_ID),
                col(WorkRecord.WORK_DATE),
                between(WorkRecord.OPENED_AT, WorkRecord.ENTERED_AT).as(TO_FILL),
                between(WorkRecord.REVIEW_OPENED_AT, WorkRecord.REVIEWED_AT).as(TO_REVIEW));
    return linked(records, WorkRecord.TABLE, in)
        .join(posts(in), IdentityLink.CADRE_ID)
        .select(
            unitOnTheDay().as(Requests.TARGET),
            year(col(WorkRecord.WORK_DATE)).as(Burden.YEAR),
            col(TO_FILL),
            col(TO_REVIEW))
        .filter(col(Requests.TARGET).isNotNull());
  }

  private static Column between(String from, String to) {
    Column minutes = unix_seconds(col(to)).minus(unix_seconds(col(from))).divide(lit(60.0));
    return when(minutes.between(lit(0.0), lit(LONGEST)), minutes);
  }

  /** Each person's posts in one list, leading ones first, then the earliest. */
  private static Dataset<Row> posts(Tables in) {
    Column post =
        struct(
            col(Roster.POST_KIND).notEqual(lit("leading")).as(SUBORDINATE),
            col(Roster.VALID_FROM),
            col(Roster.UNIT_ID),
            col(Roster.VALID_TO));
    return linked(in.read(Roster.TABLE), Roster.TABLE, in)
        .groupBy(col(IdentityLink.CADRE_ID))
        .agg(sort_array(collect_list(post)).as(POSTS));
  }

  private static Column unitOnTheDay() {
    Column day = col(WorkRecord.WORK_DATE);
    Column held =
        filter(
            col(POSTS),
            post ->
                day.between(
                    post.getField(Roster.VALID_FROM),
                    coalesce(post.getField(Roster.VALID_TO), day)));
    return get(held, lit(0)).getField(Roster.UNIT_ID);
  }

  private static Dataset<Row> linked(Dataset<Row> records, String table, Tables in) {
    String feed = table.substring(table.indexOf('.') + 1);
    Dataset<Row> links =
        in.read(IdentityLink.TABLE)
            .filter(
                col(IdentityLink.FEED)
                    .equalTo(lit(feed))
                    .and(col(IdentityLink.CADRE_ID).isNotNull()))
            .select(
                col(IdentityLink.SOURCE_SYSTEM),
                col(IdentityLink.RECORD_ID),
                col(IdentityLink.CADRE_ID));
    return records.join(links, new String[] {Envelope.SOURCE_SYSTEM, Envelope.RECORD_ID}, "inner");
  }
}
