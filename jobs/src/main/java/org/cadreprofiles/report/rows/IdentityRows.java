package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.IdentityEvent;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.table.Tables;

/** Who each record is taken to be about, and what a person is asked. */
public final class IdentityRows {
  /** How many records. */
  public static final String RECORDS = "records";

  /** Candidates of a record, the weightiest first. */
  public static final String CANDIDATES = "candidates";

  private static final String LIGHTNESS = "lightness";
  private static final String OPEN = "open";

  private IdentityRows() {}

  /** Records by feed and method. */
  public static Dataset<Row> methods(Tables in) {
    return in.read(IdentityLink.TABLE)
        .groupBy(col(IdentityLink.FEED), col(IdentityLink.METHOD))
        .agg(count(lit(1)).as(RECORDS))
        .sort(col(IdentityLink.FEED), col(IdentityLink.METHOD));
  }

  /** Open questions by feed. */
  public static Dataset<Row> open(Tables in) {
    Column record =
        struct(
            col(IdentityReview.FEED),
            col(IdentityReview.SOURCE_SYSTEM),
            col(IdentityReview.RECORD_ID));
    return in.read(IdentityReview.TABLE)
        .where(col(IdentityReview.STATE).equalTo(OPEN))
        .select(col(IdentityReview.FEED), record.as(RECORDS))
        .distinct()
        .groupBy(col(IdentityReview.FEED))
        .agg(count(lit(1)).as(RECORDS))
        .sort(col(IdentityReview.FEED));
  }

  /**
   * Open questions, one row a record: those on which most depends first, then those nearest to an
   * answer.
   *
   * @param shown feeds whose single records may be shown
   * @param atMost rows
   */
  public static Dataset<Row> questions(Tables in, Column shown, int atMost) {
    Dataset<Row> asked =
        in.read(IdentityReview.TABLE)
            .where(col(IdentityReview.STATE).equalTo(OPEN).and(shown))
            .groupBy(
                col(IdentityReview.FEED),
                col(IdentityReview.SOURCE_SYSTEM),
                col(IdentityReview.RECORD_ID))
            .agg(
                max(col(IdentityReview.IMPACT)).as(IdentityReview.IMPACT),
                max(col(IdentityReview.WEIGHT)).as(IdentityReview.WEIGHT))
            .sort(
                desc(IdentityReview.IMPACT),
                desc(IdentityReview.WEIGHT),
                col(IdentityReview.FEED),
                col(IdentityReview.SOURCE_SYSTEM),
                col(IdentityReview.RECORD_ID))
            .limit(atMost);
    Column candidate =
        struct(
            lit(0.0).minus(col(IdentityReview.WEIGHT)).as(LIGHTNESS),
            col(IdentityReview.CANDIDATE_CADRE_ID),
            col(CadreProfile.NAME),
            col(CadreProfile.UNIT),
            col(IdentityReview.WEIGHT),
            col(IdentityReview.EVIDENCE),
            col(IdentityReview.WATERFALL));
    String[] key = {IdentityReview.FEED, IdentityReview.SOURCE_SYSTEM, IdentityReview.RECORD_ID};
    return in.read(IdentityReview.TABLE)
        .where(col(IdentityReview.STATE).equalTo(OPEN))
        .join(broadcast(asked.select(key[0], key[1], key[2])), key)
        .join(
            in.read(CadreProfile.TABLE)
                .select(
                    col(CadreProfile.CADRE_ID).as(IdentityReview.CANDIDATE_CADRE_ID),
                    col(CadreProfile.NAME),
                    col(CadreProfile.UNIT)),
            new String[] {IdentityReview.CANDIDATE_CADRE_ID},
            "left")
        .groupBy(col(key[0]), col(key[1]), col(key[2]))
        .agg(
            max(col(IdentityReview.IMPACT)).as(IdentityReview.IMPACT),
            max(col(IdentityReview.WRITTEN)).as(IdentityReview.WRITTEN),
            max(col(IdentityReview.WEIGHT)).as(IdentityReview.WEIGHT),
            array_sort(collect_list(candidate)).as(CANDIDATES))
        .where(size(col(CANDIDATES)).gt(0))
        .sort(
            desc(IdentityReview.IMPACT),
            desc(IdentityReview.WEIGHT),
            col(key[0]),
            col(key[1]),
            col(key[2]));
  }

  /** Merges, splits and renamings, the latest run first. */
  public static Dataset<Row> events(Tables in, int atMost) {
    return in.read(IdentityEvent.TABLE)
        .sort(
            desc(IdentityEvent.RUN_ID),
            col(IdentityEvent.FROM_CADRE_ID),
            col(IdentityEvent.INTO_CADRE_ID))
        .limit(atMost);
  }
}
