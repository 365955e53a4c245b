package org.cadreprofiles.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.cadreprofiles.lake.SparkSessions;

/**
 * Gives tests the session that users get, opened once per test JVM, with two shuffle partitions.
 *
 * <p>It ends with the JVM: a test never stops it and undoes what it sets.
 */
public final class SharedSpark {

  private static final SparkSession SESSION = open();

  private SharedSpark() {}

  /** Returns the session of this test JVM. */
  public static SparkSession session() {
    return SESSION;
  }

  private static SparkSession open() {
    System.setProperty("spark.sql.shuffle.partitions", "2");
    System.setProperty("spark.default.parallelism", "2");
    // Tests search for secrets in what shuffles leave on disk.
    System.setProperty("spark.shuffle.compress", "false");
    System.setProperty("spark.shuffle.spill.compress", "false");
    System.setProperty("spark.sql.warehouse.dir", directory().toUri().toString());
    return SparkSessions.open(Path.of("conf"), "cadre-profiles tests");
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("cadre-tests").resolve("warehouse");
    } catch (IOException e) {
      throw new UncheckedIOException("No directory for the tests' warehouse can be made", e);
    }
  }
}
