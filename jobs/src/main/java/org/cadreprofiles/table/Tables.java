package org.cadreprofiles.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives the rows of a table by its name, from a lake or from a test's map. */
@FunctionalInterface
public interface Tables {
  /**
   * Returns the table's rows in the shape of its contract.
   *
   * @param table name with layer, such as {@link BrowseEvent#TABLE}
   * @throws IllegalArgumentException when there is no such table
   */
  Dataset<Row> read(String table);
}
