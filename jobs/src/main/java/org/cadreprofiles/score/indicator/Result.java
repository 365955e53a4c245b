package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Indicator;

/**
 * Columns of a result: an indicator's value for a unit or a person over some days of the period.
 *
 * <p>Grain: one row per indicator, subject, first day and last day.
 */
public final class Result {
  /** Indicator. */
  public static final String INDICATOR_ID = Indicator.INDICATOR_ID;

  /** Unit or cadre, as the indicator is about. */
  public static final String SUBJECT = "result_subject";

  /** First day measured. */
  public static final String FROM = "result_from";

  /** Last day measured. */
  public static final String TO = "result_to";

  /** Value as reported. */
  public static final String REPORTED = "result_reported";

  /** Value to be used: corrected where Detect corrected it and nobody decided otherwise. */
  public static final String USED = "result_used";

  /** Standard deviation of the used value's error downwards. */
  public static final String SD_LOW = "result_sd_low";

  /** Standard deviation of the used value's error upwards. */
  public static final String SD_HIGH = "result_sd_high";

  /** Whether an open anomaly withholds it. */
  public static final String WITHHELD = "result_withheld";

  /** What anomalies and decisions did to it; empty where nothing. */
  public static final String NOTE = "result_note";

  /** Source records, or table and condition. */
  public static final String EVIDENCE = "result_evidence";

  /** Half the width of a 90 % interval of the normal distribution, in standard deviations. */
  static final double HALF_WIDTH_90 = 1.6448536269514722;

  private static final List<String> ALL =
      List.of(
          INDICATOR_ID,
          SUBJECT,
          FROM,
          TO,
          REPORTED,
          USED,
          SD_LOW,
          SD_HIGH,
          WITHHELD,
          NOTE,
          EVIDENCE);

  private Result() {}

  /** Only a result's columns, in order. */
  static Dataset<Row> only(Dataset<Row> rows) {
    return rows.select(ALL.stream().map(name -> col(name)).toArray(Column[]::new));
  }
}
