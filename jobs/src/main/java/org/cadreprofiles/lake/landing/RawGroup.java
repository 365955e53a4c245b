package org.cadreprofiles.lake.landing;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Files of one feed and source that have the same columns, and their raw rows.
 *
 * @param columns names of the source columns, as the rows have them beside {@link RawColumns}; none
 *     where no header could be read
 * @param rows text columns for CSV and JSON lines, typed ones for Parquet
 */
public record RawGroup(List<LandingFile> files, List<String> columns, Dataset<Row> rows) {
  public RawGroup {
    files = List.copyOf(files);
    columns = List.copyOf(columns);
  }

  /** How the files are written. */
  public LandingFile.Kind kind() {
    return files.get(0).kind();
  }
}
