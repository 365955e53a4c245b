package org.cadreprofiles.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.testing.DocPage;
import org.cadreprofiles.testing.DocTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of docs/detectors. */
class DetectorPagesTest {
  private static final Path PAGES = Path.of("docs/detectors");
  private static final DetectionPeriod PERIOD =
      new DetectionPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));

  static List<String> detectors() {
    return List.of(Detector.class.getPermittedSubclasses()).stream()
        .map(Class::getSimpleName)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("detectors")
  void thePageOfADetectorHolds(String detector) throws IOException {
    for (DocTables example : DocPage.read(PAGES.resolve(detector + ".md"))) {
      Detected detected =
          new Detect(TestSettings.all())
              .run(Shapes.of(example.given()), PERIOD, Dataset::localCheckpoint);
      example.assertThen(
          Map.of(
                  Anomaly.TABLE,
                  detected.anomaly(),
                  BrowseCorrected.TABLE,
                  detected.browseCorrected())
              ::get);
    }
  }

  @Test
  void everyDetectorIsListed() throws IOException {
    String list = Files.readString(PAGES.resolve("README.md"));
    assertThat(detectors()).allSatisfy(name -> assertThat(list).contains("[" + name + ".md]"));
  }
}
