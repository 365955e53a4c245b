package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.AnnualAssessment;

/**
 * Annual grades; outstanding speaks for, basically competent and incompetent against a person.
 *
 * <p>The figure is the code of the grade, 1 (outstanding) to 4 (incompetent), 5 undetermined, 6 not
 * assessed. Grades in between are informational.
 */
record AnnualGrades() implements FactSource {

  private static final String KIND = "annual_grade";
  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Column grade = col(AnnualAssessment.GRADE);
    Column year = col(AnnualAssessment.YEAR);
    Column polarity =
        when(grade.equalTo("outstanding"), Fact.POSITIVE)
            .when(grade.isin("basically_competent", "incompetent"), Fact.NEGATIVE)
            .otherwise(Fact.NEUTRAL);
    Verdict verdict =
        Reasons.none()
            .unless(polarity.equalTo(Fact.NEUTRAL), Reasons.INFORMATIONAL)
            .otherwiseCounts();
    Phrase detail =
        Phrase.of(
            Phrase.words("Annual grade ", ""),
            Phrase.value(year),
            Phrase.words(": ", "年度考核："),
            Vocabulary.GRADE.of(grade));
    return new Fact(
            KIND,
            AnnualAssessment.TABLE,
            polarity,
            make_date(year, lit(1), lit(1)),
            make_date(year, lit(LAST_MONTH), lit(LAST_DAY)),
            Fact.FIRST_ITEM,
            verdict,
            code(grade),
            detail)
        .begun(known.linked(AnnualAssessment.TABLE), known.day());
  }

  /** Code of a grade in the public human-resources code table. */
  private static Column code(Column grade) {
    return when(grade.equalTo("outstanding"), 1)
        .when(grade.equalTo("competent"), 2)
        .when(grade.equalTo("basically_competent"), 3)
        .when(grade.equalTo("incompetent"), 4)
        .when(grade.equalTo("undetermined"), 5)
        .when(grade.equalTo("not_assessed"), 6);
  }
}
