package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.Quarantine;

/** Which rules put how many rows into quarantine, with a few masked samples each. */
public final class QuarantineRows {
  /** Rule that was broken. */
  public static final String RULE = "rule";

  /** Rows that broke it, over all runs. */
  public static final String ROWS = "broken_rows";

  /** Of these, rows of the run shown. */
  public static final String ROWS_OF_RUN = "broken_rows_of_run";

  /** Samples: path, line, masked record. */
  public static final String SAMPLES = "samples";

  private static final String NUMBER = "number";

  private QuarantineRows() {}

  /**
   * One row per feed and rule, most rows first.
   *
   * @param runId run to be counted apart
   * @param samples samples per rule, the first by path and line
   */
  public static Dataset<Row> of(Dataset<Row> quarantine, String runId, int samples) {
    Dataset<Row> broken = quarantine.withColumn(RULE, explode(col(Quarantine.RULES)));
    Dataset<Row> counts =
        broken
            .groupBy(col(Quarantine.FEED), col(RULE))
            .agg(
                count(lit(1)).as(ROWS),
                count(when(col(Quarantine.RUN_ID).equalTo(runId), lit(1))).as(ROWS_OF_RUN));
    return counts
        .join(samples(broken, samples), new String[] {Quarantine.FEED, RULE}, "left")
        .sort(col(ROWS).desc(), col(Quarantine.FEED), col(RULE));
  }

  private static Dataset<Row> samples(Dataset<Row> broken, int samples) {
    var first =
        Window.partitionBy(col(Quarantine.FEED), col(RULE))
            .orderBy(col(Quarantine.PATH), col(Quarantine.LINE));
    return broken
        .withColumn(NUMBER, row_number().over(first))
        .where(col(NUMBER).leq(samples))
        .groupBy(col(Quarantine.FEED), col(RULE))
        .agg(
            array_sort(
                    collect_list(
                        struct(col(Quarantine.PATH), col(Quarantine.LINE), col(Quarantine.RECORD))))
                .as(SAMPLES));
  }
}
