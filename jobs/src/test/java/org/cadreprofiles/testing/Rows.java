package org.cadreprofiles.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Builds a dataset from a table that a person can read.
 *
 * <pre>{@code
 * Rows.table(
 *     "name | n:int | day:date   | tags:array<string>",
 *     "Li   | 3     | 2025-01-02 | a;b",
 *     "Wang |       | 2025-01-03 | ")
 * }</pre>
 *
 * <p>A type is Spark DDL, string where none is given. An empty cell is null, {@code ''} an empty
 * string, {@code \|} a bar. A list's items stand apart by {@code ;}, an empty list is {@code []}.
 * Structs, maps and lists of them are written as JSON. Timestamps are UTC.
 */
public final class Rows {

  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final String EMPTY_STRING = "''";
  private static final String EMPTY_LIST = "[]";
  private static final String ITEMS = ";";

  private Rows() {}

  /**
   * Builds the dataset.
   *
   * @param header {@code name} or {@code name:type} cells between bars
   * @param rows as many cells as the header has
   * @return rows in the order given, every column nullable
   * @throws IllegalArgumentException if a row has another number of cells, with the row
   * @throws org.apache.spark.SparkRuntimeException if a cell is not of its column's type
   */
  public static Dataset<Row> table(String header, String... rows) {
    return table(cells(header), Arrays.stream(rows).map(Rows::cells).toList());
  }

  /** Builds the dataset from cells already apart; the Markdown reader uses this form. */
  static Dataset<Row> table(List<String> header, List<List<String>> rows) {
    StructType schema = schema(header);
    StructType text = new StructType();
    for (String name : schema.fieldNames()) {
      text = text.add(name, DataTypes.StringType);
    }
    List<Row> values = new ArrayList<>();
    for (List<String> row : rows) {
      values.add(RowFactory.create(values(header, row)));
    }
    Column[] typed = Arrays.stream(schema.fields()).map(Rows::typed).toArray(Column[]::new);
    Dataset<Row> parsed = SharedSpark.session().createDataFrame(values, text).select(typed);
    return SharedSpark.session().createDataFrame(parsed.collectAsList(), schema);
  }

  /**
   * Adds the columns that a readable table left out, all null, in the order of a full schema.
   *
   * @param rows a table with some of the columns of {@code full}
   * @param full every column that the reader of the rows expects
   * @throws IllegalArgumentException if the rows have a column that {@code full} has not
   */
  public static Dataset<Row> complete(Dataset<Row> rows, StructType full) {
    List<String> present = Arrays.asList(rows.columns());
    List<String> known = Arrays.asList(full.fieldNames());
    if (!known.containsAll(present)) {
      throw new IllegalArgumentException(
          "Columns " + present + " are not all among those of the table: " + known);
    }
    return rows.select(
        Arrays.stream(full.fields())
            .map(
                field ->
                    (present.contains(field.name())
                            ? functions.col(quoted(field))
                            : functions.lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
            .toArray(Column[]::new));
  }

  /** Splits a line at its bars and frees the cells from blanks. */
  static List<String> cells(String line) {
    return Arrays.stream(BAR.split(line, -1)).map(s -> s.replace("\\|", "|").strip()).toList();
  }

  private static StructType schema(List<String> header) {
    StructType schema = new StructType();
    for (String cell : header) {
      int colon = cell.indexOf(':');
      String name = colon < 0 ? cell : cell.substring(0, colon).strip();
      String type = colon < 0 ? "string" : cell.substring(colon + 1).strip();
      schema = schema.add(name, DataType.fromDDL(type), true);
    }
    return schema;
  }

  private static Object[] values(List<String> header, List<String> row) {
    if (row.size() != header.size()) {
      throw new IllegalArgumentException(
          "The header has " + header.size() + " cells, this row has " + row.size() + ": " + row);
    }
    return row.stream()
        .map(cell -> cell.isEmpty() ? null : cell.equals(EMPTY_STRING) ? "" : cell)
        .toArray();
  }

  private static Column typed(StructField field) {
    Column cell = functions.col(quoted(field));
    DataType type = field.dataType();
    if (type instanceof ArrayType list && !nested(list.elementType())) {
      Column items =
          functions.transform(functions.split(cell, ITEMS), item -> functions.trim(item));
      Column some = items.cast(type);
      return functions
          .when(cell.equalTo(EMPTY_LIST), functions.array().cast(type))
          .otherwise(some)
          .as(field.name());
    }
    return (nested(type) ? functions.from_json(cell, type) : cell.cast(type)).as(field.name());
  }

  private static boolean nested(DataType type) {
    return type instanceof StructType || type instanceof MapType || type instanceof ArrayType;
  }

  private static String quoted(StructField field) {
    return "`" + field.name() + "`";
  }
}
