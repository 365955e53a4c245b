package org.cadreprofiles.profile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.profile.fact.KnownRecords;
import org.cadreprofiles.table.AnnualAssessment;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.IdentityLink;

/** The annual grades of a cadre over the years: the latest, and how long outstanding in a row. */
record GradeYears(KnownRecords known) {

  private static final String CADRE_ID = IdentityLink.CADRE_ID;
  private static final String OUTSTANDING = "outstanding";
  private static final String LATEST_REPORT = "latest_report";
  private static final String LATEST = "latest_year";
  private static final String BACK = "outstanding_years_back";

  /**
   * One row per cadre with a grade.
   *
   * <p>Where a year has several grades, the one reported last holds. The row of outstanding years
   * ends at the latest graded year; a year without a grade or with another one breaks it.
   */
  Dataset<Row> perCadre() {
    WindowSpec cadre = Window.partitionBy(col(CADRE_ID));
    Column outstanding = col(CadreProfile.LAST_GRADE).equalTo(OUTSTANDING);
    WindowSpec newestFirst =
        Window.partitionBy(col(CADRE_ID), col(CadreProfile.LAST_GRADE))
            .orderBy(col(AnnualAssessment.YEAR).desc());
    // The n-th outstanding year back belongs to the row if it lies n - 1 years before the latest.
    Column inRow =
        outstanding.and(col(AnnualAssessment.YEAR).plus(col(BACK)).minus(1).equalTo(col(LATEST)));
    Column last = max(struct(col(AnnualAssessment.YEAR), col(CadreProfile.LAST_GRADE)));
    return perYear()
        .withColumn(LATEST, max(col(AnnualAssessment.YEAR)).over(cadre))
        .withColumn(BACK, row_number().over(newestFirst))
        .groupBy(col(CADRE_ID))
        .agg(
            last.getField(CadreProfile.LAST_GRADE).as(CadreProfile.LAST_GRADE),
            last.getField(AnnualAssessment.YEAR).as(CadreProfile.LAST_GRADE_YEAR),
            count_if(inRow).cast("int").as(CadreProfile.YEARS_OUTSTANDING_IN_ROW));
  }

  private Dataset<Row> perYear() {
    Column report =
        struct(
            col(AnnualAssessment.REPORTED_AT),
            col(AnnualAssessment.SOURCE_SYSTEM),
            col(AnnualAssessment.RECORD_ID),
            col(AnnualAssessment.GRADE));
    return known
        .linked(AnnualAssessment.TABLE)
        .groupBy(col(CADRE_ID), col(AnnualAssessment.YEAR))
        .agg(max(report).as(LATEST_REPORT))
        .select(
            col(CADRE_ID),
            col(AnnualAssessment.YEAR),
            col(LATEST_REPORT).getField(AnnualAssessment.GRADE).as(CadreProfile.LAST_GRADE));
  }
}
