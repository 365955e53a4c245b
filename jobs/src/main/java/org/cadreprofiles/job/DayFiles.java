package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.cadreprofiles.feed.Intake;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.SetAside;

/** Takes replaced records out of a table partitioned by day; days without any keep their files. */
final class DayFiles {
  private DayFiles() {}

  /**
   * Rewrites the days that have such records.
   *
   * @param going places of the records that go
   */
  static void rewriteWithout(
      RunContext run, Contract contract, Dataset<Row> held, Dataset<Row> going) {
    String day = contract.partition().orElseThrow().name();
    List<String> days =
        held.join(
                going,
                held.col(Envelope.SOURCE_FILE_ID)
                    .equalTo(going.col(SetAside.FILE_ID))
                    .and(held.col(Envelope.SOURCE_LINE).equalTo(going.col(SetAside.LINE))),
                "left_semi")
            .select(col(day).cast("string"))
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    Dataset<Row> ofDays = held.where(isDay(day, days));
    run.replaceDays(contract.table(), Intake.staying(ofDays, going), days, "");
  }

  /** Whether the column is one of the days, written so that partitions are pruned. */
  static Column isDay(String column, List<String> days) {
    return col(column).isin(days.stream().map(java.sql.Date::valueOf).toArray());
  }
}
