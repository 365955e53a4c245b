package org.cadreprofiles.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a site into a folder, for tests that open it. */
final class FolderSink implements PageSink {
  private final Path folder;
  private long files;
  private long bytes;

  FolderSink(Path folder) {
    this.folder = folder;
  }

  @Override
  public void accept(String relativePath, String content) {
    try {
      Path file = folder.resolve(relativePath);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      files++;
      bytes += Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long files() {
    return files;
  }

  long bytes() {
    return bytes;
  }
}
