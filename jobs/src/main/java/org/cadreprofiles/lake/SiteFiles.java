package org.cadreprofiles.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the pages of a site below one local folder; several threads may. */
public final class SiteFiles {
  private final Path root;
  private final Set<Path> made = ConcurrentHashMap.newKeySet();

  /**
   * @param root folder of the site, made where it is missing
   * @throws UsageException when it is no local path
   */
  public SiteFiles(String root) {
    if (root.contains(":/") && !root.startsWith("file:/")) {
      throw new UsageException(
          "The report is written to a local folder, not to " + root + ". Give --site DIR.");
    }
    this.root = Path.of(root.replaceFirst("^file:/+", "/")).toAbsolutePath().normalize();
  }

  /** Writes one file; its folders are made as needed. */
  public void write(String relativePath, String content) {
    Path file = root.resolve(relativePath).normalize();
    if (!file.startsWith(root)) {
      throw new IllegalStateException("A page would lie outside the site: " + relativePath);
    }
    try {
      if (!made.contains(file.getParent())) {
        Files.createDirectories(file.getParent());
        made.add(file.getParent());
      }
      Files.writeString(file, content, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
