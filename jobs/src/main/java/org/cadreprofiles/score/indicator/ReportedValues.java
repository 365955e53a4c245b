package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.Tables;

/**
 * Indicator values that departments reported for the period.
 *
 * <p>Of values for the year and for its quarters the longest period speaks; of two reports about
 * the same days the latest does.
 */
public final class ReportedValues {
  private static final String LENGTH = "length";
  private static final String LONGEST = "longest";
  private static final String NEWEST_FIRST = "newest_first";

  private ReportedValues() {}

  /** Results of units. */
  public static Dataset<Row> ofUnits(
      Tables in, List<String> indicators, ScorePeriod period, LocalDate asOf) {
    Dataset<Row> values =
        within(in, indicators, period, asOf)
            .filter(col(IndicatorValue.UNIT_ID).isNotNull())
            .withColumn(Result.SUBJECT, col(IndicatorValue.UNIT_ID));
    return FindingsOnResults.ofIndicators(results(values), in);
  }

  /** Results of people. */
  public static Dataset<Row> ofPeople(
      Tables in, List<String> indicators, ScorePeriod period, LocalDate asOf) {
    Dataset<Row> values =
        LinkedRecords.join(in, IndicatorValue.TABLE, within(in, indicators, period, asOf))
            .withColumn(Result.SUBJECT, col(IdentityLink.CADRE_ID));
    return results(values);
  }

  private static Dataset<Row> within(
      Tables in, List<String> indicators, ScorePeriod period, LocalDate asOf) {
    return in.read(IndicatorValue.TABLE)
        .filter(col(IndicatorValue.INDICATOR_ID).isin(indicators.toArray()))
        .filter(col(IndicatorValue.PERIOD_FROM).geq(lit(period.from())))
        .filter(col(IndicatorValue.PERIOD_TO).leq(lit(period.to())))
        .filter(col(IndicatorValue.PERIOD_FROM).leq(lit(asOf)));
  }

  private static Dataset<Row> results(Dataset<Row> values) {
    Column error = coalesce(col(IndicatorValue.STANDARD_ERROR), lit(0.0));
    return Result.only(
        speaking(values)
            .withColumn(Result.FROM, col(IndicatorValue.PERIOD_FROM))
            .withColumn(Result.TO, col(IndicatorValue.PERIOD_TO))
            .withColumn(Result.REPORTED, col(IndicatorValue.VALUE))
            .withColumn(Result.USED, col(IndicatorValue.VALUE))
            .withColumn(Result.SD_LOW, error)
            .withColumn(Result.SD_HIGH, error)
            .withColumn(Result.WITHHELD, lit(false))
            .withColumn(Result.NOTE, lit(null).cast("string"))
            .withColumn(Result.EVIDENCE, LinkedRecords.citation(IndicatorValue.TABLE)));
  }

  private static Dataset<Row> speaking(Dataset<Row> values) {
    Column indicator = col(IndicatorValue.INDICATOR_ID);
    Column subject = col(Result.SUBJECT);
    Column from = col(IndicatorValue.PERIOD_FROM);
    Column to = col(IndicatorValue.PERIOD_TO);
    return values
        .withColumn(LENGTH, Posts.days(from, to))
        .withColumn(LONGEST, max(col(LENGTH)).over(Window.partitionBy(indicator, subject)))
        .withColumn(
            NEWEST_FIRST,
            row_number()
                .over(
                    Window.partitionBy(indicator, subject, from, to)
                        .orderBy(
                            col(IndicatorValue.REPORTED_AT).desc(),
                            col(IndicatorValue.SOURCE_SYSTEM),
                            col(IndicatorValue.RECORD_ID))))
        .filter(col(LENGTH).equalTo(col(LONGEST)).and(col(NEWEST_FIRST).equalTo(lit(1))));
  }
}
