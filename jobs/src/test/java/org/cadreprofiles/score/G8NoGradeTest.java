package org.cadreprofiles.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Safeguard G8: neither scores nor governance know the table of grades; decisions alone fill it.
 */
class G8NoGradeTest {

  @ParameterizedTest
  @ValueSource(strings = {"score", "govern"})
  void g8NoSourceNamesTheTableOfGrades(String stage) throws IOException {
    Path sources = Path.of("jobs/src/main/java/org/cadreprofiles", stage);
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(java).isNotEmpty();
      for (Path file : java) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("table.Grade;", "gold.grade\"");
      }
    }
  }
}
