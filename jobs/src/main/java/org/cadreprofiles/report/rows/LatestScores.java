package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Score;

/** The scores that hold now, of the period that ended last; of several, the longest. */
public final class LatestScores {
  /** Status of the revision that holds. */
  public static final String CURRENT = "current";

  private static final String ENDS = "ends";
  private static final String DAYS = "days";
  private static final String LENGTH = "length";
  private static final String LATEST = "latest";

  private LatestScores() {}

  /** Rows of {@link Score#TABLE} with status current in the latest period. */
  public static Dataset<Row> of(Dataset<Row> score) {
    Dataset<Row> current =
        score
            .where(col(Score.STATUS).equalTo(CURRENT))
            .withColumn(DAYS, datediff(col(Score.PERIOD_TO), col(Score.PERIOD_FROM)));
    Dataset<Row> latest =
        current.agg(max(struct(col(Score.PERIOD_TO).as(ENDS), col(DAYS).as(LENGTH))).as(LATEST));
    return current
        .join(
            broadcast(latest),
            col(Score.PERIOD_TO)
                .equalTo(col(LATEST).getField(ENDS))
                .and(col(DAYS).equalTo(col(LATEST).getField(LENGTH))))
        .drop(LATEST, DAYS);
  }
}
