package org.cadreprofiles.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.cadreprofiles.table.Contract;

/** Holds a mapping against the contract and a file's columns before any record is read. */
public final class FileFit {
  private final String name;
  private final SourceMapping mapping;
  private final Contract contract;

  /** Whether a column that is not in a file is a mistake. */
  public enum Header {
    /** The file has a header: what it does not name is not there. */
    FIXED,
    /** Each record names its own fields: an optional one may be in none. */
    OPEN
  }

  /**
   * @param name the mapping's file, for messages
   */
  public FileFit(String name, SourceMapping mapping, Contract contract) {
    this.name = name;
    this.mapping = mapping;
    this.contract = contract;
  }

  /**
   * Checks names on both sides, and expressions on an empty table with the file's columns.
   *
   * @param file the file, for messages
   * @param columns the file's columns; none for a file that is empty or damaged
   * @param header whether the columns are all that there can be
   * @param empty no rows of the file's shape
   * @return source columns that nothing maps and nobody ignores, as sentences
   * @throws MappingException naming what is wrong and what there is
   */
  public List<String> check(String file, List<String> columns, Header header, Dataset<Row> empty) {
    checkCanonicalNames();
    checkTwice(file, columns);
    for (Contract.Column column : contract.arrivingColumns()) {
      if (mapping.isCanonical()) {
        continue;
      }
      if (!columns.isEmpty() && (header == Header.FIXED || column.required())) {
        mapping
            .source(column.name())
            .ifPresent(source -> checkSource(column, source, file, columns, empty));
      }
      if (column.required() && mapping.source(column.name()).isEmpty()) {
        throw new MappingException(
            "Cannot use "
                + name
                + ": it does not map `"
                + column.name()
                + "`, which the feed requires. Add it to `columns`.");
      }
    }
    return unknown(columns).stream()
        .map(column -> file + ": column `" + column + "` is not mapped and was dropped")
        .toList();
  }

  private void checkTwice(String file, List<String> columns) {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String column : columns) {
      if (!seen.add(column)) {
        throw new MappingException(
            "Cannot read the file "
                + file
                + ": its header has `"
                + column
                + "` twice. Name each column once and land it again.");
      }
    }
  }

  private List<String> unknown(List<String> columns) {
    Set<String> used = new TreeSet<>(mapping.ignore());
    mapping.columns().values().forEach(source -> used.addAll(names(source)));
    List<String> unknown = new ArrayList<>(columns);
    unknown.removeIf(column -> used.contains(column) || inExpression(column));
    return unknown;
  }

  private void checkCanonicalNames() {
    Set<String> known =
        contract.arrivingColumns().stream()
            .map(Contract.Column::name)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String column : new TreeSet<>(mapping.columns().keySet())) {
      if (!known.contains(column)) {
        throw new MappingException(
            "Cannot use "
                + name
                + ": `"
                + column
                + "` is no column of feed "
                + contract.shortName()
                + ". It has: "
                + quoted(known)
                + ".");
      }
    }
  }

  private void checkSource(
      Contract.Column column,
      ColumnSource source,
      String file,
      List<String> columns,
      Dataset<Row> empty) {
    if (source instanceof ColumnSource.FromExpression from) {
      checkExpression(column, from, file, columns, empty);
    }
    if (source instanceof ColumnSource.FromColumn from
        && from.names().stream().noneMatch(columns::contains)) {
      throw new MappingException(
          "Cannot read "
              + name
              + ": column "
              + quoted(from.names())
              + " is not in the file "
              + file
              + ". It has: "
              + quoted(columns)
              + ". Name one of them at `columns: "
              + column.name()
              + "`.");
    }
  }

  private void checkExpression(
      Contract.Column column,
      ColumnSource.FromExpression from,
      String file,
      List<String> columns,
      Dataset<Row> empty) {
    try {
      empty.select(functions.expr(from.expression())).schema();
    } catch (RuntimeException e) {
      throw new MappingException(
          "Cannot read "
              + name
              + ": the expression of `"
              + column.name()
              + "` does not fit the file "
              + file
              + " ("
              + e.getMessage().lines().findFirst().orElse("")
              + "). It has: "
              + quoted(columns)
              + ".");
    }
  }

  private boolean inExpression(String column) {
    return mapping.columns().values().stream()
        .anyMatch(
            source ->
                source instanceof ColumnSource.FromExpression from
                    && from.expression().contains(column));
  }

  private static List<String> names(ColumnSource source) {
    return source instanceof ColumnSource.FromColumn from ? from.names() : List.of();
  }

  private static String quoted(Iterable<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}
