package org.cadreprofiles.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;

/** Writes {@code <lake>/run_results.json}, whole or not at all. */
public final class RunFile {
  private final Lake lake;

  /** The file of that lake. */
  public RunFile(Lake lake) {
    this.lake = lake;
  }

  /** Replaces the file's text. */
  public void write(String json) {
    Path file = new Path(lake.root(), "run_results.json");
    try {
      SmallFile.replace(file.getFileSystem(lake.hadoop()), file, json);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
