package org.cadreprofiles.identity.linkage.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.model.SourceColumn;

/** Records of one or two tables in the form in which they are compared, one row a record. */
public final class Records {
  /** Number of the record within one linkage; nothing depends on which record has which. */
  public static final String RECORD = "record";

  /** 0 for the left table, 1 for the right. */
  public static final String SIDE = "side";

  /** Id of the record in its table, as text. */
  public static final String ID = "id";

  /** How many records like it the record stands for; only where the model says how to know. */
  static final String STANDS_FOR = "stands_for";

  /** What columns of the model are called here. */
  private static final String VALUE = "v_";

  private static final long RIGHT_FROM = 1L << 62;

  private Records() {}

  /** Whether a record of that number is of the left table. */
  public static Column isLeft(Column record) {
    return record.lt(lit(RIGHT_FROM));
  }

  /** How many records like it a record stands for, or pairs a pair. */
  public static Column standsFor(LinkModel model) {
    return model.standsFor() == null ? lit(1L) : col(STANDS_FOR);
  }

  /** Whether a column is one of the model's. */
  static boolean isValue(String column) {
    return column.startsWith(VALUE);
  }

  /** Name of a model's column. */
  public static String value(String column) {
    return VALUE + column;
  }

  /**
   * Cleans the records.
   *
   * @param right the other table; none when one table is searched for records of one person
   * @throws IllegalArgumentException when a source lacks a column of the model
   */
  public static Dataset<Row> of(LinkModel model, Dataset<Row> left, Optional<Dataset<Row>> right) {
    Dataset<Row> first = cleaned(model, left, 0);
    return right.map(other -> first.unionByName(cleaned(model, other, 1))).orElse(first);
  }

  private static Dataset<Row> cleaned(LinkModel model, Dataset<Row> source, int side) {
    requireColumns(model, source);
    Column number = monotonically_increasing_id().plus(lit(side * RIGHT_FROM));
    List<Column> columns = new ArrayList<>();
    columns.add(number.as(RECORD));
    columns.add(lit(side).as(SIDE));
    columns.add(SourceColumn.of(model.id()).cast("string").as(ID));
    if (model.standsFor() != null) {
      boolean told = Arrays.asList(source.columns()).contains(model.standsFor());
      Column others = told ? SourceColumn.of(model.standsFor()) : lit(1);
      columns.add(others.cast("bigint").as(STANDS_FOR));
    }
    for (Map.Entry<String, SourceColumn> column : model.columns().entrySet()) {
      SourceColumn from = column.getValue();
      boolean there = Arrays.asList(source.columns()).contains(from.from());
      Column cleaned = there ? from.value() : from.nothing();
      boolean compact = from.list() && !model.readsText(column.getKey());
      columns.add((compact ? hashes(cleaned) : cleaned).as(value(column.getKey())));
    }
    return source.select(columns.toArray(Column[]::new));
  }

  // Items that are only compared for equality ride through the shuffle of pairs as numbers.
  private static Column hashes(Column list) {
    return transform(list, item -> xxhash64(item));
  }

  private static void requireColumns(LinkModel model, Dataset<Row> source) {
    TreeSet<String> missing = new TreeSet<>();
    missing.add(model.id());
    model.columns().values().stream()
        .filter(column -> !column.optional())
        .forEach(column -> missing.add(column.from()));
    Arrays.asList(source.columns()).forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "The table lacks columns of the link model: "
              + missing
              + ". It has "
              + Arrays.asList(source.columns())
              + ". Correct the model's `from` or `id`, or give another table.");
    }
  }
}
