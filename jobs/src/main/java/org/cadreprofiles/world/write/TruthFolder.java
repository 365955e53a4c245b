package org.cadreprofiles.world.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
      Path target = truth.resolve(table.file());
      Files.createDirectories(target.getParent());
      try (OutputStream out = Files.newOutputStream(target)) {
        out.write((table.header() + "\n").getBytes(StandardCharsets.UTF_8));
        for (Path part : sorted(parts().resolve(table.name()))) {
          Files.copy(part, out);
          Files.delete(part);
        }
      }
      Files.deleteIfExists(parts().resolve(table.name()));
    }
    Files.deleteIfExists(parts());
  }

  private static List<Path> sorted(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
