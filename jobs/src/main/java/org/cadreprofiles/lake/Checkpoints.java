package org.cadreprofiles.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows computed once and read several times by one run.
 *
 * <p>Checkpoints, not caches: a cache keeps the whole plan behind the rows and compares it with
 * every later query, which costs more than the rows of a small table. On one machine they stay in
 * the process. On a cluster they are files beside the tables, so that a lost executor costs its
 * tasks and not the run; they are removed when the run ends, and what a killed run left is removed
 * by the next.
 */
public final class Checkpoints implements AutoCloseable {
  private static final String FOLDER = "_checkpoints";

  private final Lake lake;
  private final boolean inFiles;

  private Checkpoints(Lake lake, boolean inFiles) {
    this.lake = lake;
    this.inFiles = inFiles;
  }

  /** Checkpoints of a run that holds the lake, empty. */
  public static Checkpoints ofRun(Lake lake) {
    Checkpoints fresh = new Checkpoints(lake, !lake.spark().sparkContext().isLocal());
    fresh.close();
    if (fresh.inFiles) {
      lake.spark().sparkContext().setCheckpointDir(lake.root() + "/" + FOLDER);
    }
    return fresh;
  }

  /** Checkpoints of a command that does not hold the lake and leaves nothing there. */
  public static Checkpoints inMemory(Lake lake) {
    return new Checkpoints(lake, false);
  }

  /** Computes the rows now and gives them back as they lie. */
  public Dataset<Row> keep(Dataset<Row> rows) {
    return inFiles ? rows.checkpoint() : rows.localCheckpoint();
  }

  /** Removes everything that lies in files. */
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
