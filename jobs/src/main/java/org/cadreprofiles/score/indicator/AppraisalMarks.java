package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.Appraisal;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Tables;

/** What each rater gave each person in the period, over all aspects. */
final class AppraisalMarks {
  /** Mean of the marks as given. */
  static final String GIVEN = "mark_given";

  /** The same without what one aspect has more than another. */
  static final String LEVELLED = "mark_levelled";

  /** Whether an open or confirmed finding questions the marks. */
  static final String SET_ASIDE = "set_aside";

  private static final String PEER = "peer";

  /** Exact sums, whatever the order of rows. */
  private static final String EXACT = "decimal(12,6)";

  private AppraisalMarks() {}

  /**
   * One row per person, rater and role.
   *
   * @param agreements as {@link AppraisalFindings#ofPeople} gives them
   */
  static Dataset<Row> of(Tables in, ScorePeriod period, Dataset<Row> agreements) {
    Column byColleague = col(Appraisal.RATER_ROLE).equalTo(lit(PEER));
    Column agreed = col(AppraisalFindings.AGREEMENTS);
    Column questioned =
        Findings.any(agreed, Findings.OPEN).or(Findings.any(agreed, Findings.CORRECT));
    return LinkedRecords.join(in, Appraisal.TABLE, levelled(in, period))
        .groupBy(col(IdentityLink.CADRE_ID), col(Appraisal.RATER_TOKEN), col(Appraisal.RATER_ROLE))
        .agg(
            avg(col(GIVEN)).cast("double").as(GIVEN),
            avg(col(LEVELLED)).cast("double").as(LEVELLED))
        .join(AppraisalFindings.ofRaters(in, period), Appraisal.RATER_TOKEN, "left")
        .join(agreements, IdentityLink.CADRE_ID, "left")
        .withColumn(
            SET_ASIDE,
            coalesce(col(AppraisalFindings.RATER_QUESTIONED), lit(false))
                .or(byColleague.and(questioned)));
  }

  private static Dataset<Row> levelled(Tables in, ScorePeriod period) {
    Column mark = col(Appraisal.SCORE).cast(EXACT);
    Column ofAspect = avg(mark).over(Window.partitionBy(col(Appraisal.ASPECT)));
    Column ofAll = avg(mark).over(Window.partitionBy(lit(1)));
    return in.read(Appraisal.TABLE)
        .filter(col(Appraisal.YEAR).between(period.from().getYear(), period.to().getYear()))
        .withColumn(GIVEN, mark)
        .withColumn(LEVELLED, mark.minus(ofAspect).plus(ofAll).cast(EXACT));
  }
}
