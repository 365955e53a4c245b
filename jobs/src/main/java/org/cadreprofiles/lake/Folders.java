package org.cadreprofiles.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Clears what an earlier demo left, and nothing else. */
public final class Folders {
  private static final List<String> MADE_BY_DEMO =
      List.of("landing", "truth", "key", "lake", "site");

  private Folders() {}

  /**
   * Removes what a demo writes from its folder.
   *
   * @throws UsageException when the folder holds anything that no demo writes
   */
  public static void replaceDemo(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path entry : entries.toList()) {
        if (!MADE_BY_DEMO.contains(entry.getFileName().toString())) {
          throw new UsageException(
              directory
                  + " holds "
                  + entry.getFileName()
                  + ", which no demo wrote, so it is left alone. Name another folder with --dir.");
        }
      }
    }
    for (String made : MADE_BY_DEMO) {
      remove(directory.resolve(made));
    }
  }

  static void remove(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
