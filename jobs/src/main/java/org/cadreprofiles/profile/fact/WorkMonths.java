package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.WorkRecord;

/** Daily work records, one fact per person and month: how many, how many reviewed, how graded. */
record WorkMonths() implements FactSource {

  private static final String KIND = "work_records";
  private static final String MONTH = "month";
  private static final String RECORDS = "records";
  private static final String REVIEWED = "reviewed";
  private static final String GOOD = "good";
  private static final String FAIRLY_GOOD = "fairly_good";
  private static final String AVERAGE = "average";
  private static final String POOR = "poor";

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Column month = date_format(col(MONTH), "yyyy-MM");
    Phrase detail =
        Phrase.of(
            Phrase.value(month),
            Phrase.words(": ", "："),
            Phrase.value(col(RECORDS)),
            Phrase.words(" daily records, ", "条日志，已审阅"),
            Phrase.value(col(REVIEWED)),
            Phrase.words(" reviewed", "条"),
            graded(GOOD, " good", "好"),
            graded(FAIRLY_GOOD, " fairly good", "较好"),
            graded(AVERAGE, " average", "一般"),
            graded(POOR, " poor", "较差"));
    return Fact.informational(
            KIND, WorkRecord.TABLE, col(MONTH), last_day(col(MONTH)), col(RECORDS), detail)
        .begun(perMonth(known), known.day());
  }

  private static Phrase graded(String grade, String en, String zh) {
    return Phrase.of(Phrase.words(", ", "，" + zh), Phrase.value(col(grade)), Phrase.words(en, ""))
        .where(col(grade).gt(0));
  }

  private static Column times(String grade) {
    return count_if(col(WorkRecord.REVIEW_GRADE).equalTo(grade)).as(grade);
  }

  private static Dataset<Row> perMonth(KnownRecords known) {
    return known
        .linked(WorkRecord.TABLE)
        .groupBy(col(IdentityLink.CADRE_ID), trunc(col(WorkRecord.WORK_DATE), "month").as(MONTH))
        .agg(
            FirstRecord.of(),
            count(lit(1)).as(RECORDS),
            count_if(col(WorkRecord.REVIEWED_AT).isNotNull()).as(REVIEWED),
            times(GOOD),
            times(FAIRLY_GOOD),
            times(AVERAGE),
            times(POOR))
        .transform(FirstRecord::spread);
  }
}
