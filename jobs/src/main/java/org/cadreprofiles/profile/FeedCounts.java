package org.cadreprofiles.profile;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.profile.fact.Appraisals;
import org.cadreprofiles.profile.fact.KnownRecords;
import org.cadreprofiles.profile.fact.Rectifications;
import org.cadreprofiles.table.Appraisal;
import org.cadreprofiles.table.AuditFinding;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.CommunityFeedback;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Rectification;
import org.cadreprofiles.table.WorkRecord;

/**
 * What the profile says of single feeds beyond counts of facts; each method one row per cadre.
 *
 * @param smallestGroup fewest respondents whose answers are shown
 */
record FeedCounts(KnownRecords known, int smallestGroup) {

  private static final String CADRE_ID = IdentityLink.CADRE_ID;
  private static final String LATEST = "latest";
  private static final String YEAR = "answer_year";
  private static final String FAVOURABLE = "favourable_answers";
  private static final String ANSWERS = "answers";
  private static final int MONTHS_OF_A_YEAR = 12;
  private static final int DECIMALS = 4;

  /** Findings that are final and somebody's responsibility, and those put right by the day. */
  Dataset<Row> audits() {
    Column day = known.day();
    Column responsible = col(AuditFinding.RESPONSIBILITY).isin("direct", "leadership");
    Column notFinal = coalesce(col(AuditFinding.COMMENT_DUE_ON).geq(day), lit(false));
    Column counts =
        responsible
            .and(not(notFinal))
            .and(col(AuditFinding.STATUS).notEqual("disputed"))
            .and(col(AuditFinding.PERIOD_TO).leq(day));
    Column rectified =
        coalesce(
            col(AuditFinding.RECTIFIED_ON).leq(day), col(AuditFinding.STATUS).equalTo("rectified"));
    return known
        .linked(AuditFinding.TABLE)
        .groupBy(col(CADRE_ID))
        .agg(
            count_if(counts).as(CadreProfile.AUDIT_FINDINGS),
            count_if(counts.and(rectified)).as(CadreProfile.AUDIT_RECTIFIED));
  }

  /** Mean and raters of the latest appraised year. */
  Dataset<Row> appraisals() {
    Column year = struct(col(Appraisal.YEAR), col(Appraisals.MEAN), col(Appraisals.RATERS));
    return Appraisals.perYear(known)
        .filter(col(Appraisal.YEAR).leq(lit(known.asOf().getYear())))
        .groupBy(col(CADRE_ID))
        .agg(max(year).as(LATEST))
        .select(
            col(CADRE_ID),
            col(LATEST).getField(Appraisals.MEAN).as(CadreProfile.APPRAISAL_MEAN),
            col(LATEST).getField(Appraisals.RATERS).as(CadreProfile.APPRAISAL_RATERS));
  }

  /** Work records of the twelve months that end with the day. */
  Dataset<Row> workRecords() {
    Column workDate = col(WorkRecord.WORK_DATE);
    return known
        .linked(WorkRecord.TABLE)
        .filter(workDate.leq(known.day()))
        .filter(workDate.gt(add_months(known.day(), -MONTHS_OF_A_YEAR)))
        .groupBy(col(CADRE_ID))
        .agg(
            count(lit(1)).as(CadreProfile.WORK_RECORDS),
            count_if(col(WorkRecord.REVIEWED_AT).isNotNull())
                .as(CadreProfile.WORK_RECORDS_REVIEWED));
  }

  /** Rectifications open on the day, and those of them past their due day. */
  Dataset<Row> rectifications() {
    Column open = Rectifications.closedOn(known.day()).isNull();
    return known
        .linked(Rectification.TABLE)
        .filter(col(Rectification.OPENED_ON).leq(known.day()))
        .groupBy(col(CADRE_ID))
        .agg(
            count_if(open).as(CadreProfile.RECTIFICATIONS_OPEN),
            count_if(open.and(col(Rectification.DUE_ON).lt(known.day())))
                .as(CadreProfile.RECTIFICATIONS_LATE));
  }

  /**
   * Answers of residents in the latest year.
   *
   * <p>Only questions that may be shown enter, so that no small group comes out by subtraction; the
   * respondents are those of the question answered most, as the same people answer several.
   */
  Dataset<Row> feedback() {
    Column latest =
        max(struct(col(CommunityFeedback.YEAR), col(LATEST), col(FAVOURABLE), col(ANSWERS)));
    Dataset<Row> years =
        known
            .linked(CommunityFeedback.TABLE)
            .filter(col(CommunityFeedback.RESPONDENTS).geq(smallestGroup))
            .filter(col(CommunityFeedback.YEAR).leq(lit(known.asOf().getYear())))
            .groupBy(col(CADRE_ID), col(CommunityFeedback.YEAR))
            .agg(
                max(col(CommunityFeedback.RESPONDENTS)).cast("bigint").as(LATEST),
                sum(col(CommunityFeedback.FAVOURABLE)).as(FAVOURABLE),
                sum(col(CommunityFeedback.RESPONDENTS)).as(ANSWERS));
    Column share =
        col(YEAR).getField(FAVOURABLE).cast("double").divide(col(YEAR).getField(ANSWERS));
    return years
        .groupBy(col(CADRE_ID))
        .agg(latest.as(YEAR))
        .select(
            col(CADRE_ID),
            col(YEAR).getField(LATEST).as(CadreProfile.FEEDBACK_RESPONDENTS),
            round(share, DECIMALS).as(CadreProfile.FEEDBACK_FAVOURABLE));
  }
}
