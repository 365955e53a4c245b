package org.cadreprofiles.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a settings file in the syntax of Spark's spark-defaults.conf: one {@code key value} a line,
 * {@code #} begins a comment line. Stricter than Spark, so that a slip is found before the run.
 */
final class SparkSettingsFile {

  private static final Pattern LINE = Pattern.compile("(spark\\.[\\w.\\-]+)(?:\\s*=\\s*|\\s+)(.+)");

  private SparkSettingsFile() {}

  static boolean exists(Path path) {
    return Files.isRegularFile(path);
  }

  /**
   * Reads all settings, in the order of the file.
   *
   * @param path the file
   * @param fixed settings that a file may not name
   * @return key to value
   * @throws IllegalArgumentException naming file, line and remedy
   */
  static Map<String, String> read(Path path, Map<String, String> fixed) {
    Map<String, String> settings = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines(path)) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      String where = path + ", line " + number + ": ";
      Matcher match = LINE.matcher(text);
      require(
          match.matches(),
          where + "'" + text + "' is no setting. Write: spark.some.key value, or begin it with #.");
      String key = match.group(1);
      require(
          !fixed.containsKey(key),
          where + key + " is fixed to '" + fixed.get(key) + "', results rest on it. Remove it.");
      require(
          settings.put(key, match.group(2)) == null,
          where + key + " is set a second time. Keep one of the two.");
    }
    return settings;
  }

  private static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read Spark's settings "
              + path
              + ": "
              + e.getClass().getSimpleName()
              + ". Name the project's conf directory with --conf.",
          e);
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
