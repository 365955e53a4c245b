package org.cadreprofiles.world.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The only place where the world touches the disk, Parquet's own output aside. */
public final class FileSink {
  private static final int BUFFER = 1 << 15;

  private FileSink() {}

  /** Opens a new file, with the folders above it. */
  public static OutputStream open(Path file) throws IOException {
    createFolder(file.getParent());
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  /** Creates a folder and those above it, where they are not there yet. */
  public static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  /** Tells whether there is such a file or folder. */
  public static boolean exists(Path path) {
    return Files.exists(path);
  }

  /** Writes a file that only its owner may read. */
  public static void writeSecret(Path file, String text) throws IOException {
    createFolder(file.getParent());
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text, StandardCharsets.US_ASCII);
  }

  /** Appends all files of a folder to a stream, in the order of their names, and removes them. */
  static void moveAll(Path folder, OutputStream out) throws IOException {
    for (Path part : sorted(folder)) {
      Files.copy(part, out);
      Files.delete(part);
    }
    remove(folder);
  }

  /** Removes a file or an empty folder, if it is there. */
  static void remove(Path path) throws IOException {
    Files.deleteIfExists(path);
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
