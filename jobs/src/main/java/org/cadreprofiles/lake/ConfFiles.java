package org.cadreprofiles.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of a directory of settings, always in the same order. */
public final class ConfFiles {
  private static final String YAML = ".yaml";

  private ConfFiles() {}

  /**
   * The YAML files right in a directory, sorted by name.
   *
   * @throws UsageException when there is no such directory
   */
  public static List<Path> yaml(Path directory) {
    requireDirectory(directory);
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(YAML)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + directory, e);
    }
  }

  /**
   * Digest over names and bytes of all YAML files below a directory: equal when no setting changed.
   */
  public static String digest(Path directory) {
    requireDirectory(directory);
    try (Stream<Path> files = Files.walk(directory)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files.filter(f -> f.toString().endsWith(YAML)).sorted().toList()) {
        digest.update(
            directory
                .relativize(file)
                .toString()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + directory, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  /**
   * Digest of one file's bytes.
   *
   * @param otherwise what to tell when there is no such file
   * @throws UsageException with that message
   */
  public static String digestOf(Path file, String otherwise) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException(otherwise);
    }
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  private static void requireDirectory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new UsageException(
          "There is no directory of settings at "
              + directory
              + ". Give --conf DIR, the program's own is conf.");
    }
  }
}
