package org.cadreprofiles.world.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one place exports one feed. Its mapping in conf/sources turns it back.
 *
 * @param folder folder below the feed's, empty for canonical files
 * @param sourceSystem the name that every record of it carries
 * @param lineEnd end of a text line; files of places with old software end lines with CR LF
 * @param marked whether the file begins with a byte order mark
 * @param datePattern empty for ISO-8601
 * @param timestampPattern empty for ISO-8601 with offset
 * @param headers canonical column, or member of a nested one such as {@code petitioner.name}, to
 *     the export's name; columns not named are not exported
 * @param renamed later names of columns, from the second half of the year on
 * @param values per canonical column, canonical value to the export's value
 * @param extras export columns that no contract knows, with their constant content
 */
public record ExportStyle(
    String folder,
    String sourceSystem,
    FileKind kind,
    Charset charset,
    ByteOrderMark marked,
    String lineEnd,
    String datePattern,
    String timestampPattern,
    String listSeparator,
    Map<String, String> headers,
    Map<String, String> renamed,
    Map<String, Map<String, String>> values,
    Map<String, String> extras) {

  /** Whether a file begins with a byte order mark. */
  public enum ByteOrderMark {
    PRESENT,
    ABSENT
  }

  /** Returns the style of canonical files. */
  public static ExportStyle canonical(Shape shape, FileKind kind) {
    Map<String, String> headers = new LinkedHashMap<>();
    shape.columns().forEach(column -> headers.put(column.name(), column.name()));
    return new ExportStyle(
        "",
        "hub",
        kind,
        StandardCharsets.UTF_8,
        ByteOrderMark.ABSENT,
        "\n",
        "",
        "",
        ";",
        headers,
        Map.of(),
        Map.of(),
        Map.of());
  }

  /** Returns the export's name of a column in files of this period, or null. */
  String header(String column, String period) {
    boolean late = period.compareTo(FilePeriods.SECOND_HALF) >= 0;
    return late && renamed.containsKey(column) ? renamed.get(column) : headers.get(column);
  }
}
