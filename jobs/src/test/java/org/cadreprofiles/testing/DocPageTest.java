package org.cadreprofiles.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocPageTest {

  private static final String PAGE =
      """
      # Doubling
      Words before the first example are for people.

      ## Two units
      ### Given `silver.small`

      | unit | n:int | note |
      | --- | ---: | --- |
      | a | 1 | |
      | b | 2 | x |

      ### Then `gold.double`
      | unit | n:int |
      |---|---|
      | b | 4 |
      | a | 2 |

      ## Nothing in, nothing out
      ### Given `silver.small`
      | unit | n:int |
      |---|---|
      ### Then `gold.double`
      | n:int |
      |---|
      """;

  @TempDir Path directory;

  @Test
  void examplesRunAgainstACodePath() throws IOException {
    List<DocTables> examples = DocPage.read(page(PAGE));

    assertThat(examples)
        .extracting(DocTables::title)
        .containsExactly("Two units", "Nothing in, nothing out");
    for (DocTables example : examples) {
      example.assertThen(table -> twice(example.tables().read("silver.small")));
    }
  }

  @Test
  void aBrokenPromiseNamesExampleAndTable() throws IOException {
    DocTables example = DocPage.read(page(PAGE)).get(0);

    assertThatThrownBy(() -> example.assertThen(table -> example.tables().read("silver.small")))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Example 'Two units', table gold.double: Rows differ.");
    assertThatThrownBy(() -> example.assertThen(table -> null))
        .hasMessage("Example 'Two units', table gold.double: is promised and did not come out");
    assertThatThrownBy(() -> example.tables().read("silver.other"))
        .hasMessage(
            "Example 'Two units', table silver.other: is read; the page gives [silver.small]");
  }

  @Test
  void pagesThatProveNothingAreRefused() throws IOException {
    Path none = page("# Only words\n");
    assertThatThrownBy(() -> DocPage.read(none)).hasMessageContaining("holds no example");
    Path unpromised = page("## X\n### Given `a.b`\n| n |\n|---|\n");
    assertThatThrownBy(() -> DocPage.read(unpromised))
        .hasMessageContaining("example 'X': promises nothing");
  }

  @Test
  void slipsNameTheirLine() throws IOException {
    Path unnamed = page("### Given rows\n");
    assertThatThrownBy(() -> DocPage.read(unnamed))
        .hasMessage(unnamed + ", line 1, '### Given rows': names no table in back quotes.");
    Path bare = page("### Then `a.b`\nno table\n");
    assertThatThrownBy(() -> DocPage.read(bare))
        .hasMessageContaining("line 1")
        .hasMessageContaining("no Markdown table");
    Path wrong = page("### Then `a.b`\n| n:int | m |\n|---|---|\n| 1 |\n");
    assertThatThrownBy(() -> DocPage.read(wrong)).hasMessageContaining("this row has 1: [1]");
  }

  private static Dataset<Row> twice(Dataset<Row> rows) {
    return rows.select(functions.col("unit"), functions.col("n").multiply(2).as("n"));
  }

  private Path page(String text) throws IOException {
    return Files.writeString(Files.createTempFile(directory, "page", ".md"), text);
  }
}
