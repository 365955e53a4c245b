package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.IdentityReview;

/** What people decided about single records: the cadre that one is about, and those it is not. */
final class MentionDecisions {
  /** The cadre that a mention was decided to be about; null where nobody decided. */
  static final String SAME = "decided_same";

  /** Cadres that a mention was decided not to be about. */
  static final String DIFFERENT = "decided_different";

  private static final String[] RECORD = {Mention.FEED, Mention.SOURCE_SYSTEM, Mention.RECORD_ID};

  /** Who is who in the roster: everything else hangs on it. */
  private static final double ROSTER_IMPACT = 5;

  private MentionDecisions() {}

  /**
   * Adds {@link #SAME} and {@link #DIFFERENT} to mentions.
   *
   * @param mentions rows of {@link Mention}
   * @param decided {@link #resolved}
   */
  static Dataset<Row> with(Dataset<Row> mentions, Dataset<Row> decided) {
    Column order = struct(col(Decisions.DECIDED_AT), col(Decisions.DECISION_ID));
    Column same = col(Decisions.VERDICT).equalTo(Decisions.SAME);
    Dataset<Row> byRecord =
        decided
            .groupBy(col(Mention.FEED), col(Mention.SOURCE_SYSTEM), col(Mention.RECORD_ID))
            .agg(
                max_by(when(same, col(Person.CADRE_ID)), when(same, order)).as(SAME),
                sort_array(collect_set(when(same, null).otherwise(col(Person.CADRE_ID))))
                    .as(DIFFERENT));
    return mentions
        .join(byRecord, RECORD, "left")
        .withColumn(DIFFERENT, coalesce(col(DIFFERENT), array().cast("array<string>")));
  }

  /**
   * Finds today's cadre for the ids that were decided on; the latest verdict where two of them have
   * become one.
   *
   * @param decisions {@link Decisions#of}
   * @param ids {@link People#ids}
   * @return the decisions with {@link Person#CADRE_ID}, a pair of record and cadre once
   */
  static Dataset<Row> resolved(Dataset<Row> decisions, Dataset<Row> ids) {
    Column order = struct(col(Decisions.DECIDED_AT), col(Decisions.DECISION_ID));
    return decisions
        .join(ids, Decisions.DECIDED_ID)
        .groupBy(
            col(Mention.FEED),
            col(Mention.SOURCE_SYSTEM),
            col(Mention.RECORD_ID),
            col(Person.CADRE_ID))
        .agg(
            max_by(
                    struct(
                        col(Decisions.VERDICT),
                        col(Decisions.DECIDED_AT),
                        col(Decisions.DECISION_ID)),
                    order)
                .as(Decisions.VERDICT))
        .select(
            col(Mention.FEED),
            col(Mention.SOURCE_SYSTEM),
            col(Mention.RECORD_ID),
            col(Person.CADRE_ID),
            col(Decisions.VERDICT).getField(Decisions.DECIDED_AT).as(Decisions.DECIDED_AT),
            col(Decisions.VERDICT).getField(Decisions.DECISION_ID).as(Decisions.DECISION_ID),
            col(Decisions.VERDICT).getField(Decisions.VERDICT).as(Decisions.VERDICT));
  }

  /** Rows of gold.identity_review for what was decided, and for what was cut and is not yet. */
  static Dataset<Row> reviews(Dataset<Row> decided, People people) {
    Dataset<Row> asked =
        people
            .cuts()
            .withColumn(Mention.FEED, lit(SubjectFeed.ROSTER))
            .withColumn(Decisions.VERDICT, lit(Identify.OPEN));
    String[] pair = {Mention.FEED, Mention.SOURCE_SYSTEM, Mention.RECORD_ID, Person.CADRE_ID};
    Dataset<Row> open = asked.join(decided, pair, "left_anti");
    Dataset<Row> said = decided.drop(Decisions.DECIDED_AT, Decisions.DECISION_ID);
    Column impact = lit(ROSTER_IMPACT);
    for (SubjectFeed feed : SubjectFeed.all()) {
      impact = when(col(Mention.FEED).equalTo(feed.feed()), feed.impact()).otherwise(impact);
    }
    return said.unionByName(open)
        .select(
            col(IdentityReview.FEED),
            col(IdentityReview.SOURCE_SYSTEM),
            col(IdentityReview.RECORD_ID),
            col(Person.CADRE_ID).as(IdentityReview.CANDIDATE_CADRE_ID),
            lit(null).cast("double").as(IdentityReview.WEIGHT),
            lit(null).cast("string").as(IdentityReview.WATERFALL),
            lit(null).cast("string").as(IdentityReview.EVIDENCE),
            lit(null).cast("string").as(IdentityReview.WRITTEN),
            impact.as(IdentityReview.IMPACT),
            col(Decisions.VERDICT).as(IdentityReview.STATE));
  }
}
