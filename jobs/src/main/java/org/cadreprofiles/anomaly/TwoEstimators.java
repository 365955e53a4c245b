package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Holds what a detector says remains against what the unit's own series lets expect: where the two
 * contradict each other the interval spans both, and the finding says so.
 */
final class TwoEstimators {
  private static final String SERIES_LOW = "series_low";
  private static final String SERIES_HIGH = "series_high";
  private static final String AGREE = "estimators_agree";
  private static final int DECIMALS = 3;

  private TwoEstimators() {}

  /**
   * Views of a case as its series lets expect: usual level, the platform's course, chance and
   * honest differences between units.
   *
   * @param tests rows of {@link CaseTests} of all detectors
   * @return one row per case that has a history
   */
  static Dataset<Row> series(Dataset<Row> tests) {
    return tests
        .where(col(CaseTests.SIGNAL).equalTo(SeriesCases.QUARTER))
        .where(col(CaseTests.EXPECTED_LOW).isNotNull())
        .withColumnRenamed(CaseTests.EXPECTED_LOW, SERIES_LOW)
        .withColumnRenamed(CaseTests.EXPECTED_HIGH, SERIES_HIGH)
        .select(CaseKey.columns(SERIES_LOW, SERIES_HIGH));
  }

  /**
   * Widens the intervals of suspect findings that the series contradicts.
   *
   * @param amounts rows of {@link Amounts}
   * @param series {@link #series}
   */
  static Dataset<Row> reconcile(Dataset<Row> amounts, Dataset<Row> series) {
    Column touches =
        col(Amounts.LOW).leq(col(SERIES_HIGH)).and(col(Amounts.HIGH).geq(col(SERIES_LOW)));
    Column apart =
        not(coalesce(touches, lit(true))).and(col(Amounts.CLASS).equalTo(Amounts.SUSPECT));
    Column low = least(col(Amounts.LOW), col(SERIES_LOW));
    Column high = least(col(CaseFacts.VALID), greatest(col(Amounts.HIGH), col(SERIES_HIGH)));
    Column said =
        concat(
            col(Amounts.EXPLANATIONS),
            lit(";estimators=disagree, the series lets expect "),
            format_number(col(SERIES_LOW), 0),
            lit(" to "),
            format_number(col(SERIES_HIGH), 0));
    return amounts
        .join(broadcast(series), CaseKey.names(), "left")
        .withColumn(AGREE, not(apart))
        .withColumn(Amounts.LOW, when(col(AGREE), col(Amounts.LOW)).otherwise(round(low, DECIMALS)))
        .withColumn(
            Amounts.HIGH, when(col(AGREE), col(Amounts.HIGH)).otherwise(round(high, DECIMALS)))
        .withColumn(
            Amounts.EXPLANATIONS, when(col(AGREE), col(Amounts.EXPLANATIONS)).otherwise(said))
        .drop(AGREE, SERIES_LOW, SERIES_HIGH);
  }
}
