package org.cadreprofiles.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the sources: columns go by their constants, classes by what they are. */
class NamesTest {

  private static final Path SOURCES = Path.of("jobs/src/main/java/org/cadreprofiles");
  private static final Pattern VAGUE = Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager)");

  /**
   * Calls whose text argument is a column, and calls of Dataset and Column that take names. A star
   * and the quotes around a name given elsewhere are no names.
   */
  private static final Pattern QUOTED_COLUMN =
      Pattern.compile(
          "\\b(col|column|desc|asc|sum|avg|min|max|first|last|collect_list|collect_set"
              + "|countDistinct|count_distinct|approx_count_distinct)\\(\\s*\"(?=[\\w])"
              + "|\\.(withColumn|withColumnRenamed|groupBy|select|drop|orderBy|sort|partitionBy"
              + "|sortWithinPartitions|dropDuplicates|repartition|rollup|cube|getAs|fieldIndex"
              + "|getField|withField|dropFields|as|alias)\\(([^()\"]*,)?\\s*\"");

  @Test
  void columnsGoByTheirConstants() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      if (!file.startsWith(SOURCES.resolve("table"))) {
        found.addAll(quotedColumns(file.toString(), Files.readString(file)));
      }
    }
    assertThat(found)
        .as("name columns by a constant of org.cadreprofiles.table, derived ones by a private one")
        .isEmpty();
  }

  @Test
  void classesAreNamedForOneIdea() throws IOException {
    assertThat(sources())
        .as("name a class for the one thing it does")
        .noneMatch(
            file -> VAGUE.matcher(file.getFileName().toString().replace(".java", "")).matches());
  }

  @Test
  void packagesSayWhatTheyAnswer() throws IOException {
    assertThat(sources().stream().map(Path::getParent).distinct())
        .as("each package has a package-info.java of two sentences")
        .allMatch(directory -> Files.exists(directory.resolve("package-info.java")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rows.select(col(\"unit\"))",
        "rows.select(UNIT, \"day\")",
        "rows.groupBy(\"unit\")",
        "rows.groupBy(\n    \"unit\")",
        "rows.withColumn(\"n\", lit(1))",
        "sum(VIEWS).as(\"views\")",
        "max(\"day\")",
        "row.<String>getAs(\"unit\")"
      })
  void quotedColumnsAreFound(String code) {
    assertThat(quotedColumns("X.java", code.replace(".<String>", "."))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rows.select(col(UNIT))",
        "rows.withColumn(N, lit(\"text\"))",
        "String s = \"no rows\";",
        "// rows.groupBy(\"unit\")",
        "/** {@code col(\"unit\")} */",
        "when(col(STATE).equalTo(\"open\"), 1)"
      })
  void otherTextIsLeftAlone(String code) {
    assertThat(quotedColumns("X.java", code)).isEmpty();
  }

  private static List<String> quotedColumns(String file, String source) {
    // Comments go, line breaks stay, so that the line number holds.
    String code =
        Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL)
            .matcher(source)
            .replaceAll(comment -> "\n".repeat((int) comment.group().lines().count() - 1))
            .replaceAll("(?m)(^|\\s)//.*$", "");
    List<String> found = new ArrayList<>();
    Matcher match = QUOTED_COLUMN.matcher(code.replaceAll("\\.<[\\w<>, ]+>", "."));
    while (match.find()) {
      long line = code.substring(0, Math.min(match.start(), code.length())).lines().count();
      found.add(file + ":" + line + ": " + match.group().replaceAll("\\s+", " ") + "...");
    }
    return found;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
