package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;

/** How many findings there are by class and state. */
public final class AnomalyCounts {
  /** Number of findings. */
  public static final String FINDINGS = "findings";

  private AnomalyCounts() {}

  /** One row per class and state. */
  public static Dataset<Row> of(Dataset<Row> anomaly) {
    return anomaly
        .groupBy(col(Anomaly.CLASS), col(Anomaly.STATE))
        .agg(count(lit(1)).as(FINDINGS))
        .sort(col(Anomaly.CLASS), col(Anomaly.STATE));
  }
}
