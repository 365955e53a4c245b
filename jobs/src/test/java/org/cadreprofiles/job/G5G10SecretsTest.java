package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.cadreprofiles.lake.Publications;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** G5 and G10: who petitioned, and anybody's resident id, never leave the landing zone. */
@Tag("slow")
class G5G10SecretsTest {
  private static final Pattern ID = Pattern.compile("[0-9]{17}[0-9X]");

  private final Set<String> ids = new HashSet<>();
  private final List<String> words = new ArrayList<>();

  G5G10SecretsTest() {
    for (String[] cells : truth("resident_ids.csv")) {
      ids.add(cells[0]);
      if (!ID.matcher(cells[0]).matches()) {
        words.add(cells[0]);
      }
    }
    for (String[] cells : truth("petitioners.csv")) {
      words.add(cells[0]);
      words.add(cells[1]);
      ids.add(cells[2]);
    }
  }

  @Test
  void g5g10ThereAreSecretsInTheLandingZone() {
    List<String> found = new ArrayList<>();
    PublishedCounty.landed().forEach(file -> found.addAll(secretsIn(bytes(file))));
    assertThat(ids).hasSizeGreaterThan(1_000);
    assertThat(truth("petitioners.csv")).hasSizeGreaterThanOrEqualTo(200);
    assertThat(found).hasSizeGreaterThan(500).containsAnyElementsOf(words);
  }

  @Test
  void g5g10NoByteOfASecretIsInTheLakeItsLogsAndPages() {
    List<Path> files =
        PublishedCounty.files(PublishedCounty.zone().landing().resolveSibling("lake"));
    assertThat(files)
        .anyMatch(file -> file.toString().contains("_delta_log"))
        .anyMatch(file -> file.toString().endsWith(".html"))
        .hasSizeGreaterThan(500);
    assertThat(files).allSatisfy(file -> assertThat(secretsIn(bytes(file))).isEmpty());
  }

  @Test
  void g5g10NoByteOfASecretIsInWhatShufflesLeaveOnDisk() {
    PublishedCounty.zone();
    List<Path> files = new ArrayList<>();
    for (java.io.File directory : SparkEnv.get().blockManager().diskBlockManager().localDirs()) {
      files.addAll(PublishedCounty.files(directory.toPath()));
    }
    assertThat(files).anyMatch(file -> file.toString().endsWith(".data"));
    assertThat(files).allSatisfy(file -> assertThat(secretsIn(bytes(file))).isEmpty());
  }

  // Parquet may compress a name out of sight of a search for bytes.
  @Test
  void g5g10NoValueOfAnyTableHoldsASecret() {
    new Publications(PublishedCounty.zone().lake())
        .current()
        .versions()
        .forEach(
            (table, version) -> {
              Dataset<Row> rows = PublishedCounty.zone().lake().read(table, version);
              List<String> records =
                  rows.select(to_json(struct(functions.col("*"))))
                      .as(Encoders.STRING())
                      .collectAsList();
              assertThat(records)
                  .as(table)
                  .allSatisfy(record -> assertThat(secretsIn(record)).isEmpty());
            });
  }

  private List<String> secretsIn(String text) {
    List<String> found = new ArrayList<>();
    for (Matcher id = ID.matcher(text); id.find(); ) {
      if (ids.contains(id.group())) {
        found.add(id.group());
      }
    }
    words.stream().filter(text::contains).forEach(found::add);
    return found;
  }

  // UTF-8, as all files outside the landing zone are; other bytes become signs of no secret.
  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (java.nio.file.NoSuchFileException removedMeanwhile) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String[]> truth(String file) {
    try {
      return Files.readAllLines(PublishedCounty.world().resolve("truth/secrets/" + file)).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
