package org.cadreprofiles.testing;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Says whether two datasets hold the same rows, and shows both when they do not.
 *
 * <p>A bridge to spark-testing-base: its comparisons with the tests' shared session; its own life
 * cycle is not called. Row order, nullability and column comments are no difference; column names,
 * their order and their types are.
 */
public final class DatasetEquality extends JavaDataFrameSuiteBase {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN_ROWS = 50;
  private static final DatasetEquality BRIDGE = new DatasetEquality();

  private DatasetEquality() {}

  /**
   * Fails unless both hold the same rows the same number of times, in any order.
   *
   * @throws AssertionError with both tables in its message
   */
  public static void assertDataset(Dataset<Row> expected, Dataset<Row> actual) {
    Dataset<Row> left = plain(expected);
    Dataset<Row> right = plain(actual);
    compare(left, right, () -> BRIDGE.assertDataFrameNoOrderEquals(left, right));
  }

  /**
   * Fails unless both hold the same rows in any order, with numbers no further apart than allowed.
   *
   * @param tolerance largest difference of two numbers, in their own unit, at least 0; rows are
   *     paired after sorting by all columns, so put a key column first
   * @throws AssertionError with both tables in its message
   */
  public static void assertDatasetNear(
      Dataset<Row> expected, Dataset<Row> actual, double tolerance) {
    Dataset<Row> left = sorted(plain(expected));
    Dataset<Row> right = sorted(plain(actual));
    compare(left, right, () -> BRIDGE.assertDataFrameApproximateEquals(left, right, tolerance));
  }

  private static void compare(Dataset<Row> expected, Dataset<Row> actual, Runnable comparison) {
    String names = expected.schema().simpleString();
    if (!names.equals(actual.schema().simpleString())) {
      throw new AssertionError(
          "Columns differ.\nexpected: " + names + "\nactual:   " + actual.schema().simpleString());
    }
    try {
      comparison.run();
    } catch (AssertionError e) {
      throw new AssertionError(
          "Rows differ.\nexpected:\n"
              + shown(expected, actual)
              + "actual:\n"
              + shown(actual, expected),
          e);
    }
  }

  // Of long tables only the rows that the other does not have.
  private static String shown(Dataset<Row> rows, Dataset<Row> other) {
    return text(rows.count() > SHOWN_ROWS ? rows.exceptAll(other) : rows);
  }

  /** Runs the plan once and keeps its rows under a schema without nullability and comments. */
  private static Dataset<Row> plain(Dataset<Row> rows) {
    StructType nullable = new StructType();
    for (StructField field : rows.schema().fields()) {
      nullable = nullable.add(field.name(), field.dataType().asNullable(), true);
    }
    return SharedSpark.session().createDataFrame(rows.collectAsList(), nullable);
  }

  private static Dataset<Row> sorted(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (String name : rows.columns()) {
      columns.add(functions.col("`" + name + "`").asc_nulls_first());
    }
    return rows.coalesce(1).sort(columns.toArray(Column[]::new));
  }

  private static String text(Dataset<Row> rows) {
    // Dataset.show() prints; the text behind it belongs to the class that runs in this process.
    return ((org.apache.spark.sql.classic.Dataset<Row>) sorted(rows))
        .showString(SHOWN_ROWS, 0, false);
  }

  @Override
  public SparkSession spark() {
    return SharedSpark.session();
  }

  @Override
  public SparkContext sc() {
    return SharedSpark.session().sparkContext();
  }

  @Override
  public SQLContext sqlContext() {
    return SharedSpark.session().sqlContext();
  }
}
