package org.cadreprofiles.report.rows;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;

/**
 * Takes values out of a row by column name, with empty values as empty texts or optionals.
 *
 * <p>Texts lose characters that have no place on a page: control characters and those that turn the
 * direction of what follows, each replaced by U+FFFD so that the reader sees that something was
 * there.
 */
public final class Cells {
  private Cells() {}

  /** The text, or an empty one. */
  public static String text(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? "" : plain(value.toString());
  }

  /** The number, or none. */
  public static OptionalDouble number(Row row, String column) {
    Object value = row.getAs(column);
    return value == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(((Number) value).doubleValue());
  }

  /** The count, or zero. */
  public static long count(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? 0 : ((Number) value).longValue();
  }

  /** Whether the column is true; an empty one is not. */
  public static boolean yes(Row row, String column) {
    Object value = row.getAs(column);
    return Boolean.TRUE.equals(value);
  }

  /** The day, whether Spark gives it as {@link Date} or {@link LocalDate}. */
  public static Optional<LocalDate> day(Row row, String column) {
    Object value = row.getAs(column);
    if (value instanceof Date date) {
      return Optional.of(date.toLocalDate());
    }
    return Optional.ofNullable((LocalDate) value);
  }

  /** The moment, whether Spark gives it as {@link Timestamp} or {@link Instant}. */
  public static Optional<Instant> moment(Row row, String column) {
    Object value = row.getAs(column);
    if (value instanceof Timestamp timestamp) {
      return Optional.of(timestamp.toInstant());
    }
    return Optional.ofNullable((Instant) value);
  }

  /** The rows of an array of structs, none when it is empty. */
  public static List<Row> rows(Row row, String column) {
    int at = row.fieldIndex(column);
    return row.isNullAt(at) ? List.of() : row.getList(at);
  }

  /** The texts of an array, none when it is empty. */
  public static List<String> texts(Row row, String column) {
    int at = row.fieldIndex(column);
    if (row.isNullAt(at)) {
      return List.of();
    }
    List<String> texts = row.getList(at);
    return texts.stream().map(Cells::plain).toList();
  }

  /** The numbers of an array, none when it is empty. */
  public static List<Double> numbers(Row row, String column) {
    int at = row.fieldIndex(column);
    return row.isNullAt(at) ? List.of() : row.getList(at);
  }

  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (unfit(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(unfit(c) ? '\uFFFD' : c);
    }
    return out.toString();
  }

  /**
   * Controls but tab and line ends, line and paragraph separators, direction marks and isolates.
   */
  private static boolean unfit(char c) {
    boolean control =
        c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= '\u007F' && c <= '\u009F';
    boolean direction =
        c == '\u061C'
            || c == '\u200E'
            || c == '\u200F'
            || c >= '\u2028' && c <= '\u202E'
            || c >= '\u2066' && c <= '\u2069';
    return control || direction;
  }
}
