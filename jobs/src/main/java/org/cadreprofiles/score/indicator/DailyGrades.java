package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.table.WorkRecord;

/**
 * Mean of a person's reviewed daily grades: good 3, fairly good 2, average 1, poor 0. Only the
 * reviewer's grade counts, never the person's own.
 */
public record DailyGrades() implements ComputedIndicator {
  /** Fewer reviewed days than two working weeks do not describe a period. */
  private static final int MINIMUM_DAYS = 10;

  private static final String POINTS = "points";
  private static final String SQUARES = "squares";
  private static final String DAYS = "days";

  @Override
  public String name() {
    return "daily_grade";
  }

  @Override
  public boolean ofUnit() {
    return false;
  }

  @Override
  public Dataset<Row> results(Tables in, String indicatorId, ScorePeriod period, LocalDate asOf) {
    LocalDate last = period.knownTo(asOf);
    Dataset<Row> reviewed =
        in.read(WorkRecord.TABLE)
            .filter(col(WorkRecord.WORK_DATE).between(lit(period.from()), lit(last)))
            .filter(col(WorkRecord.REVIEW_GRADE).isNotNull())
            .select(col(WorkRecord.SOURCE_SYSTEM), col(WorkRecord.RECORD_ID), points().as(POINTS));
    Dataset<Row> means =
        LinkedRecords.join(in, WorkRecord.TABLE, reviewed)
            .groupBy(col(IdentityLink.CADRE_ID).as(Result.SUBJECT))
            .agg(
                count(lit(1)).as(DAYS),
                sum(col(POINTS)).as(POINTS),
                sum(col(POINTS).multiply(col(POINTS))).as(SQUARES))
            .filter(col(DAYS).geq(MINIMUM_DAYS));
    return FindingsOnResults.ofCadres(asResults(means, indicatorId, period.from(), last), in);
  }

  /** Equal steps from poor to good. */
  private static Column points() {
    Column grade = col(WorkRecord.REVIEW_GRADE);
    return when(grade.equalTo(lit("good")), lit(3L))
        .when(grade.equalTo(lit("fairly_good")), lit(2L))
        .when(grade.equalTo(lit("average")), lit(1L))
        .otherwise(lit(0L));
  }

  private static Dataset<Row> asResults(
      Dataset<Row> sums, String indicatorId, LocalDate from, LocalDate to) {
    Column n = col(DAYS);
    Column mean = col(POINTS).divide(n);
    Column squaresAroundMean = col(SQUARES).minus(mean.multiply(col(POINTS)));
    Column standardError = sqrt(greatest(squaresAroundMean, lit(0.0)).divide(n.minus(1)).divide(n));
    return sums.withColumn(Result.INDICATOR_ID, lit(indicatorId))
        .withColumn(Result.FROM, lit(from))
        .withColumn(Result.TO, lit(to))
        .withColumn(Result.REPORTED, mean)
        .withColumn(Result.USED, mean)
        .withColumn(Result.SD_LOW, standardError)
        .withColumn(Result.SD_HIGH, standardError)
        .withColumn(Result.EVIDENCE, LinkedRecords.condition(WorkRecord.TABLE));
  }
}
