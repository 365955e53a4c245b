package org.cadreprofiles.testing;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Tables;

/**
 * One example of a page in docs/: the tables it is given and the tables it promises, run as a test.
 * {@link DocPage} reads them.
 *
 * @param title the heading above the tables
 * @param given table name to its rows
 * @param then table name to the rows promised; only the columns listed there are compared
 */
public record DocTables(
    String title, Map<String, Dataset<Row>> given, Map<String, Dataset<Row>> then) {

  /**
   * Returns what is given in the form that stages read.
   *
   * @return tables that refuse a name the page does not give
   */
  public Tables tables() {
    return table -> present(given.get(table), "is read; the page gives " + given.keySet(), table);
  }

  /**
   * Fails unless every promised table comes out, as far as its columns are listed on the page.
   *
   * @param actual what the stage made of the given tables
   * @throws AssertionError naming example and table, with both tables
   */
  public void assertThen(Tables actual) {
    then.forEach((table, promised) -> compare(table, promised, actual.read(table)));
  }

  private void compare(String table, Dataset<Row> promised, Dataset<Row> rows) {
    present(rows, "is promised and did not come out", table);
    Column[] listed =
        Arrays.stream(promised.columns()).map(name -> col("`" + name + "`")).toArray(Column[]::new);
    try {
      DatasetEquality.assertDataset(promised, rows.select(listed));
    } catch (AssertionError e) {
      throw new AssertionError(where(table) + e.getMessage(), e);
    }
  }

  private Dataset<Row> present(Dataset<Row> rows, String otherwise, String table) {
    if (rows == null) {
      throw new AssertionError(where(table) + otherwise);
    }
    return rows;
  }

  private String where(String table) {
    return "Example '" + title + "', table " + table + ": ";
  }
}
