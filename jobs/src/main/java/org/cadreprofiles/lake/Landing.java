package org.cadreprofiles.lake;

import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether what a command was given is there, before a session is opened. */
public final class Landing {
  private Landing() {}

  /** Whether there is a landing zone; a URI is believed until Spark opens it. */
  public static boolean exists(String landing) {
    return landing.contains(":/") || Files.isDirectory(Path.of(landing));
  }

  /** Whether a local file can be read. */
  public static boolean readable(String file) {
    return Files.isReadable(Path.of(file));
  }
}
