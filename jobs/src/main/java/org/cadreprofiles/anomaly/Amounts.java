package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;

/** How many views of a found case remain, with interval, class and explanations checked. */
final class Amounts {
  /** Views that remain, from 0 to the valid ones. */
  static final String REMAINS = Anomaly.CORRECTED;

  static final String LOW = Anomaly.CORRECTED_LOW;
  static final String HIGH = Anomaly.CORRECTED_HIGH;

  /** {@link #SUSPECT} or {@link #BENIGN}. */
  static final String CLASS = Anomaly.CLASS;

  static final String SUSPECT = "suspect";
  static final String BENIGN = "benign";

  /** Innocent explanations with their result, name=result joined by semicolons. */
  static final String EXPLANATIONS = Anomaly.EXPLANATIONS;

  private static final int DECIMALS = 3;

  private Amounts() {}

  /**
   * Rounds and orders the figures: 0 at most low at most remains at most high at most valid.
   *
   * @param rows with {@link CaseFacts} and the columns of this class
   */
  static Dataset<Row> inShape(Dataset<Row> rows) {
    Column remains = within(col(REMAINS), lit(0.0), col(CaseFacts.VALID));
    return rows.withColumn(REMAINS, remains)
        .withColumn(LOW, within(col(LOW), lit(0.0), col(REMAINS)))
        .withColumn(HIGH, within(col(HIGH), col(REMAINS), col(CaseFacts.VALID)))
        .select(
            CaseKey.columns(
                CaseFacts.REPORTED,
                CaseFacts.BENIGN,
                CaseFacts.VALID,
                REMAINS,
                LOW,
                HIGH,
                CLASS,
                EXPLANATIONS));
  }

  private static Column within(Column value, Column low, Column high) {
    return round(least(high, greatest(low, value)), DECIMALS);
  }
}
