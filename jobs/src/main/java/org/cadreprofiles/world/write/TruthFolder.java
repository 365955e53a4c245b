package org.cadreprofiles.world.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Joins the parts of each truth table in the order of their names and removes them. */
public final class TruthFolder {
  private final Path truth;

  public TruthFolder(Path truth) {
    this.truth = truth;
  }

  /** Returns where parts are written until they are joined. */
  public Path parts() {
    return truth.resolve(".parts");
  }

  /** Writes every table, with its header even where it has no lines. */
  public void join() throws IOException {
    for (TruthTable table : TruthTable.values()) {
      try (OutputStream out = FileSink.open(truth.resolve(table.file()))) {
        out.write((table.header() + "\n").getBytes(StandardCharsets.UTF_8));
        FileSink.moveAll(parts().resolve(table.name()), out);
      }
    }
    FileSink.remove(parts());
  }
}
