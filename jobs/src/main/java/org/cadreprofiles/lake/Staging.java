package org.cadreprofiles.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows too many for memory that one step reads several times: written once as Parquet beside the
 * tables, removed when the step ends.
 *
 * <p>Parsing and typing a feed costs ten times what reading its Parquet costs. What a killed run
 * left is removed by the next.
 */
public final class Staging implements AutoCloseable {
  private static final String FOLDER = "_staging";

  private final Lake lake;

  /** Staging of that lake, empty. */
  public Staging(Lake lake) {
    this.lake = lake;
    close();
  }

  /** Writes rows and gives them back as they lie. */
  public Dataset<Row> put(String name, Dataset<Row> rows) {
    String path = lake.root() + "/" + FOLDER + "/" + name;
    rows.write().parquet(path);
    return lake.spark().read().schema(rows.schema()).parquet(path);
  }

  /** Removes everything. */
  @Override
  public void close() {
    try {
      Path folder = new Path(lake.root(), FOLDER);
      folder.getFileSystem(lake.hadoop()).delete(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + FOLDER + " in " + lake.root(), e);
    }
  }
}
