package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.cadreprofiles.table.Anomaly;

/** What is judged as one: the views of a unit on a platform in a quarter. */
final class CaseKey {
  private static final String[] NAMES = {
    Anomaly.PLATFORM, Anomaly.UNIT_ID, Anomaly.PERIOD_FROM, Anomaly.PERIOD_TO
  };

  private CaseKey() {}

  /** Column names for a join. */
  static String[] names(String... more) {
    return Stream.concat(Stream.of(NAMES), Stream.of(more)).toArray(String[]::new);
  }

  /** Columns for a grouping. */
  static Column[] columns(String... more) {
    return Stream.of(names(more)).map(name -> col(name)).toArray(Column[]::new);
  }
}
