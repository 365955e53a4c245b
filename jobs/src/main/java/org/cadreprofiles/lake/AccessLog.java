package org.cadreprofiles.lake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.cadreprofiles.table.Access;

/** Notes who read which published tables, when and for what; never the values. */
public final class AccessLog {
  private final Lake lake;

  /** The log of that lake. */
  public AccessLog(Lake lake) {
    this.lake = lake;
  }

  /** Adds one read. */
  public void note(String who, String purpose, String command, List<String> tables) {
    Row row =
        RowFactory.create(
            UUID.randomUUID().toString(),
            Timestamp.from(Instant.now()),
            who,
            purpose,
            command,
            tables.toArray(String[]::new));
    new TableWriter(lake)
        .write(
            Access.TABLE,
            lake.spark()
                .createDataFrame(List.of(row), lake.empty(Access.TABLE).schema())
                .coalesce(1),
            TableWriter.Mode.APPEND,
            "");
  }
}
