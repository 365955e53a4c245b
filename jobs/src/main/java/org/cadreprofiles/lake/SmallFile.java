package org.cadreprofiles.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads and replaces small text files wherever the lake lies. */
final class SmallFile {
  private SmallFile() {}

  static String read(FileSystem files, Path path) throws IOException {
    try (FSDataInputStream in = files.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Writes the text beside the file and renames it, so that a reader sees the old text or the new.
   */
  static void replace(FileSystem files, Path path, String text) throws IOException {
    Path beside = new Path(path.getParent(), path.getName() + ".new");
    try (FSDataOutputStream out = files.create(beside, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    files.delete(path, false);
    if (!files.rename(beside, path)) {
      throw new IOException("Cannot rename " + beside + " to " + path);
    }
  }
}
