package org.cadreprofiles.score.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.County;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.testing.DocPage;
import org.cadreprofiles.testing.DocTables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each computed indicator has its page, and the examples of the page hold. */
class IndicatorPagesTest {
  private static final Path PAGES = Path.of("docs/indicators");

  @TestFactory
  List<DynamicTest> examplesHold() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (ComputedIndicator indicator : ComputedIndicator.all()) {
      String name = indicator.getClass().getSimpleName();
      for (DocTables example : DocPage.read(PAGES.resolve(name + ".md"))) {
        tests.add(
            DynamicTest.dynamicTest(name + ": " + example.title(), () -> hold(indicator, example)));
      }
    }
    return tests;
  }

  @Test
  void everyIndicatorIsListedOnTheFirstPage() throws IOException {
    String first = Files.readString(PAGES.resolve("README.md"));
    for (ComputedIndicator indicator : ComputedIndicator.all()) {
      assertThat(first).contains("`" + indicator.name() + "`");
    }
  }

  private static void hold(ComputedIndicator indicator, DocTables example) {
    Tables given =
        table -> {
          Dataset<Row> rows = example.given().get(table);
          return rows == null ? County.empty(table) : County.complete(table, rows);
        };
    example.assertThen(table -> indicator.results(given, "X", County.YEAR, County.AS_OF));
  }
}
