package org.cadreprofiles.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reads the examples of a Markdown page.
 *
 * <pre>
 * ## A unit that buys views over night        (names the example; a page may hold several)
 * ### Given `silver.browse_daily`             (then a Markdown table, header cells column:type)
 * ### Then `gold.anomaly`
 * </pre>
 *
 * <p>Cells are written as in {@link Rows}. A table of a header only has no rows.
 */
public final class DocPage {

  private static final Pattern EXAMPLE = Pattern.compile("## +(.+)");
  private static final Pattern TABLE = Pattern.compile("### +(Given|Then) +`([\\w.]+)`.*");
  private static final Pattern ANY_TABLE = Pattern.compile("### +(Given|Then)\\b.*");
  private static final Pattern RULE_LINE = Pattern.compile("\\|?[\\s|:-]+\\|?");

  private final Path page;
  private final List<String> lines;
  private final List<DocTables> examples = new ArrayList<>();

  private DocPage(Path page, List<String> lines) {
    this.page = page;
    this.lines = lines;
  }

  /**
   * Reads all examples of a page.
   *
   * @param page a Markdown file
   * @return the examples in the order of the page, at least one
   * @throws IOException if the page cannot be read
   * @throws IllegalArgumentException if there is no example, a heading names no table or has none
   *     below it, or an example promises nothing
   */
  public static List<DocTables> read(Path page) throws IOException {
    DocPage reader = new DocPage(page, Files.readAllLines(page));
    reader.read();
    return List.copyOf(reader.examples);
  }

  private void read() {
    DocTables open = empty("");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher example = EXAMPLE.matcher(line);
      Matcher table = TABLE.matcher(line);
      if (example.matches()) {
        close(open);
        open = empty(example.group(1).strip());
      } else if (table.matches()) {
        side(open, table.group(1)).put(table.group(2), tableBelow(i));
      } else {
        require(!ANY_TABLE.matcher(line).matches(), i, "names no table in back quotes");
      }
    }
    close(open);
    if (examples.isEmpty()) {
      throw new IllegalArgumentException(
          page + " holds no example. Add '### Given `table`' and '### Then `table`'.");
    }
  }

  private static Map<String, Dataset<Row>> side(DocTables example, String word) {
    return word.equals("Given") ? example.given() : example.then();
  }

  private Dataset<Row> tableBelow(int heading) {
    int first = heading + 1;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    List<List<String>> table = new ArrayList<>();
    for (int i = first; i < lines.size() && lines.get(i).strip().startsWith("|"); i++) {
      table.add(cells(lines.get(i).strip()));
    }
    boolean ruled = table.size() > 1 && RULE_LINE.matcher(lines.get(first + 1).strip()).matches();
    require(ruled, heading, "has no Markdown table (header, rule, rows) below it");
    try {
      return Rows.table(table.get(0), table.subList(2, table.size()));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(at(heading) + e.getMessage(), e);
    }
  }

  private static List<String> cells(String line) {
    List<String> all = Rows.cells(line);
    // Bars at both ends of the line leave an empty cell there.
    return all.subList(1, all.get(all.size() - 1).isEmpty() ? all.size() - 1 : all.size());
  }

  private void close(DocTables example) {
    if (example.given().isEmpty() && example.then().isEmpty()) {
      return;
    }
    if (example.then().isEmpty()) {
      throw new IllegalArgumentException(
          page + ", example '" + example.title() + "': promises nothing. Add '### Then `table`'.");
    }
    examples.add(example);
  }

  private static DocTables empty(String title) {
    return new DocTables(title, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private void require(boolean holds, int line, String message) {
    if (!holds) {
      throw new IllegalArgumentException(at(line) + message + ".");
    }
  }

  private String at(int line) {
    return page + ", line " + (line + 1) + ", '" + lines.get(line).strip() + "': ";
  }
}
