package org.cadreprofiles.testing;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One example of a page in docs/: the tables it is given and the tables it promises, run as a test.
 *
 * <p>On the page a heading {@code ### Given `silver.browse_daily`} or {@code ### Then
 * `gold.anomaly`} stands before a Markdown table whose header cells are {@code column:type}, cells
 * as in {@link Rows}. A {@code ##} heading names the example; a page may hold several.
 *
 * @param title the {@code ##} heading above the tables
 * @param given table name to its rows
 * @param then table name to the rows promised; only the columns listed there are compared
 */
public record DocTables(
    String title, Map<String, Dataset<Row>> given, Map<String, Dataset<Row>> then) {

  private static final String CASE = "## ";
  private static final String GIVEN = "### Given ";
  private static final String THEN = "### Then ";

  /**
   * Reads all examples of a page.
   *
   * @param page a Markdown file
   * @return the examples in the order of the page, at least one
   * @throws IllegalArgumentException if there is none, a heading names no table in back quotes, has
   *     no table below it, or an example gives without promising
   */
  public static List<DocTables> read(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    List<DocTables> examples = new ArrayList<>();
    DocTables open = empty("");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(CASE)) {
        close(page, open, examples);
        open = empty(line.substring(CASE.length()).strip());
      } else if (line.startsWith(GIVEN)) {
        open.given().put(name(page, line), tableBelow(page, lines, i));
      } else if (line.startsWith(THEN)) {
        open.then().put(name(page, line), tableBelow(page, lines, i));
      }
    }
    close(page, open, examples);
    require(!examples.isEmpty(), page + " has no '" + GIVEN + "`table`' heading. Add an example.");
    return List.copyOf(examples);
  }

  /**
   * Fails unless every promised table comes out, as far as its columns are listed on the page.
   *
   * @param actual table name to dataset, for example {@code Map.of(Anomaly.TABLE, found)::get}
   * @throws AssertionError naming example and table, with both tables
   */
  public void assertThen(UnaryOperatorOfTables actual) {
    then.forEach(
        (table, promised) -> {
          Dataset<Row> rows = actual.read(table);
          if (rows == null) {
            throw new AssertionError("Example '" + title + "': no table " + table + " came out");
          }
          Column[] listed =
              Arrays.stream(promised.columns()).map(c -> col("`" + c + "`")).toArray(Column[]::new);
          try {
            DatasetEquality.assertDataset(promised, rows.select(listed));
          } catch (AssertionError e) {
            throw new AssertionError(
                "Example '" + title + "', table " + table + ": " + e.getMessage(), e);
          }
        });
  }
}
