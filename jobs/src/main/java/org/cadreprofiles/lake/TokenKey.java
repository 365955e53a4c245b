package org.cadreprofiles.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The key for tokens, read once in each process: from the file named by CADRE_KEY_FILE, else from
 * CADRE_KEY, else, in the process of {@code demo} alone, from the file that the demo made.
 */
public final class TokenKey {
  /** System property by which {@code demo} names the key it has just generated. */
  public static final String DEMO_PROPERTY = "cadre.demo.key.file";

  private static volatile byte[] read;

  private TokenKey() {}

  /**
   * The key's bytes.
   *
   * @throws IllegalStateException when this process has none, such as a worker that was not given
   *     the environment
   */
  public static byte[] bytes() {
    byte[] known = read;
    if (known == null) {
      known = find();
      read = known;
    }
    return known.clone();
  }

  /** Whether this process was given a key. */
  public static boolean given() {
    return System.getenv("CADRE_KEY_FILE") != null
        || (System.getenv("CADRE_KEY") != null && !System.getenv("CADRE_KEY").isBlank())
        || System.getProperty(DEMO_PROPERTY) != null;
  }

  private static byte[] find() {
    String file = System.getenv("CADRE_KEY_FILE");
    String key = System.getenv("CADRE_KEY");
    String demo = System.getProperty(DEMO_PROPERTY);
    if (demo != null) {
      return fromFile(demo);
    }
    if (file != null) {
      return fromFile(file);
    }
    if (key != null && !key.isBlank()) {
      return key.strip().getBytes(StandardCharsets.UTF_8);
    }
    throw new IllegalStateException(
        "This process has no key for tokens. Give every worker CADRE_KEY_FILE or CADRE_KEY in its environment.");
  }

  private static byte[] fromFile(String file) {
    try {
      return Files.readString(Path.of(file)).strip().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the key file " + file, e);
    }
  }
}
