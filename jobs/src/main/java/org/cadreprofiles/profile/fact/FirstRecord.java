package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Envelope;

/** Stands for a group of records by the first of them, so that the group traces to a source. */
final class FirstRecord {

  private static final List<String> TRACE =
      List.of(
          Envelope.SOURCE_SYSTEM,
          Envelope.RECORD_ID,
          Envelope.SOURCE_FILE_ID,
          Envelope.SOURCE_LINE);
  private static final String FIRST = "first_record";

  private FirstRecord() {}

  /** The smallest (source system, record id), with file and line; an aggregate. */
  static Column of() {
    return min(struct(TRACE.stream().map(name -> col(name)).toArray(Column[]::new))).as(FIRST);
  }

  /** Puts the columns of the first record where a single record has them. */
  static Dataset<Row> spread(Dataset<Row> groups) {
    Column[] trace =
        TRACE.stream().map(name -> col(FIRST).getField(name).as(name)).toArray(Column[]::new);
    Column[] others =
        Arrays.stream(groups.columns())
            .filter(name -> !name.equals(FIRST))
            .map(name -> col(name))
            .toArray(Column[]::new);
    Column[] all = Arrays.copyOf(others, others.length + trace.length);
    System.arraycopy(trace, 0, all, others.length, trace.length);
    return groups.select(all);
  }
}
