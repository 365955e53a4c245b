package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;

/** The share of matters, actions or answers of which something holds, with the error of few. */
final class ShareOf {
  private static final String MATTERS = "matters";
  private static final String HOLDING = "holding";

  private ShareOf() {}

  /**
   * Results of all units, or people, with enough matters, in percent.
   *
   * @param matters one row per matter that is over
   * @param unit column of the unit or person
   * @param holds condition that is counted
   * @param minimum matters that a unit needs, at least 1
   */
  static Dataset<Row> units(
      Dataset<Row> matters, String unit, Column holds, int minimum, String indicatorId) {
    Dataset<Row> counted =
        matters
            .groupBy(col(unit).as(Result.SUBJECT))
            .agg(count(lit(1)).as(MATTERS), count_if(holds).as(HOLDING))
            .filter(col(MATTERS).geq(lit(minimum)));
    return told(counted, col(HOLDING), col(MATTERS), indicatorId);
  }

  /**
   * Results of subjects, in percent.
   *
   * <p>The error is the standard deviation of the share under Jeffreys' prior, {@code Beta(k + 1/2,
   * n - k + 1/2)} (Brown, Cai and DasGupta, Interval estimation for a binomial proportion, 2001):
   * it does not vanish where all or none of a few hold.
   *
   * @param k how many hold
   * @param n of how many
   */
  static Dataset<Row> told(Dataset<Row> subjects, Column k, Column n, String indicatorId) {
    Column share = k.multiply(100.0).divide(n);
    Column deviation =
        sqrt(k.plus(0.5).multiply(n.minus(k).plus(0.5)).divide(n.plus(2.0)))
            .divide(n.plus(1.0))
            .multiply(100.0);
    return subjects
        .withColumn(Result.INDICATOR_ID, lit(indicatorId))
        .withColumn(Result.REPORTED, share)
        .withColumn(Result.USED, share)
        .withColumn(Result.SD_LOW, deviation)
        .withColumn(Result.SD_HIGH, deviation)
        .withColumn(Result.WITHHELD, lit(false))
        .withColumn(Result.NOTE, lit(null).cast("string"));
  }

  /** The results about all known days of the period, with the evidence to ask for. */
  static Dataset<Row> over(
      Dataset<Row> results,
      ScorePeriod period,
      LocalDate asOf,
      String table,
      String unit,
      String day) {
    return Result.only(
        results
            .withColumn(Result.FROM, lit(period.from()))
            .withColumn(Result.TO, lit(period.knownTo(asOf)))
            .withColumn(Result.EVIDENCE, Evidence.condition(table, unit, day)));
  }
}
