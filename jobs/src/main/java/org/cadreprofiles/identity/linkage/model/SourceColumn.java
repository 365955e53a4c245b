package org.cadreprofiles.identity.linkage.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.soundex;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.spark.sql.Column;
import org.cadreprofiles.table.ColumnName;

/**
 * A column of the source in the form in which it is compared: lower case, no blanks around, nothing
 * where it is empty. Further steps are done in the order of the parameters.
 *
 * @param from name in the source
 * @param before only the text before the first of these characters, such as {@code @}
 * @param keep which characters stay
 * @param date pattern of a date, such as {@code yyyyMMdd}; it becomes {@code yyyy-MM-dd}, and what
 *     is no such date becomes nothing
 * @param first only so many characters from the start
 * @param sound whether the Soundex code of an English name takes its place
 * @param optional whether a table may lack it; it is nothing there
 * @param list whether the source holds a list of texts, which are taken as they are; two lists
 *     agree where they have an item in common
 */
public record SourceColumn(
    @JsonProperty(required = true) String from,
    String before,
    Characters keep,
    String date,
    Integer first,
    boolean sound,
    boolean optional,
    boolean list) {

  /** Characters of a text that stay. */
  public enum Characters {
    /** Letters of any script. */
    LETTERS("[^\\p{L}]"),
    /** Digits. */
    DIGITS("[^\\p{N}]"),
    /** Letters and digits. */
    ALPHANUMERIC("[^\\p{L}\\p{N}]");

    private final String others;

    Characters(String others) {
      this.others = others;
    }
  }

  public SourceColumn {
    if (from == null || from.isBlank()) {
      throw new IllegalArgumentException("from is missing: name the column of the source");
    }
    if (first != null && first < 1) {
      throw new IllegalArgumentException("first is " + first + ": at least one character stays");
    }
    boolean changed = before != null || keep != null || date != null || first != null || sound;
    if (list && changed) {
      throw new IllegalArgumentException(
          "The column from " + from + " is a list: its items are taken as they are, without steps");
    }
  }

  /** The cleaned value: a text, or a list of texts; nothing where it is empty. */
  public Column value() {
    Column source = of(from);
    return list ? when(size(source).gt(0), source) : cleaned();
  }

  /** A column of the source by its name, whatever characters that has. */
  public static Column of(String name) {
    return col(ColumnName.quoted(name));
  }

  /** What stands for the value in a table that lacks it. */
  public Column nothing() {
    return lit(null).cast(list ? "array<string>" : "string");
  }

  private Column cleaned() {
    Column text = lower(trim(of(from).cast("string")));
    text = before == null ? text : substring_index(text, before, 1);
    text = keep == null ? text : regexp_replace(text, keep.others, "");
    text = date == null ? text : date_format(try_to_timestamp(text, lit(date)), "yyyy-MM-dd");
    text = first == null ? text : substring(text, 1, first);
    text = sound ? soundex(text) : text;
    return nullif(text, lit(""));
  }
}
