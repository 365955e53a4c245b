package org.cadreprofiles.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ExpectedCountsTest {
  @Test
  void rowsWrittenAreRowsInTheFiles() throws IOException {
    JsonNode expected = expected();
    assertThat(expected.size()).isEqualTo(18);
    for (String feed : (Iterable<String>) expected::fieldNames) {
      long rows = 0;
      for (Path file : TinyWorld.files(TinyWorld.folder().resolve("landing").resolve(feed))) {
        rows += rows(file);
      }
      assertThat(rows).as(feed).isEqualTo(expected.get(feed).get("rows").asLong());
    }
  }

  @Test
  void everyRowIsCountedOnce() throws IOException {
    for (JsonNode feed : expected()) {
      long parts = 0;
      for (String part : List.of("accepted", "broken", "conflicts", "duplicates", "superseded")) {
        assertThat(feed.get(part).asLong()).isNotNegative();
        parts += feed.get(part).asLong();
      }
      assertThat(parts).isEqualTo(feed.get("rows").asLong());
    }
  }

  @Test
  void eventsAreAsManyAsAskedFor() throws IOException {
    long rows = expected().get("browse_event").get("rows").asLong();
    assertThat(rows / (double) TinyWorld.SIZE.events()).isCloseTo(1, within(0.05));
  }

  @Test
  void errorsComeAtTheirRates() throws IOException {
    long rows = 0;
    long broken = 0;
    long duplicates = 0;
    for (String feed : (Iterable<String>) expected()::fieldNames) {
      if (!feed.equals("browse_event")) {
        rows += expected().get(feed).get("rows").asLong();
        broken += expected().get(feed).get("broken").asLong();
        duplicates += expected().get(feed).get("duplicates").asLong();
      }
    }
    assertThat(broken / (double) rows).isCloseTo(0.003, within(0.0015));
    assertThat(duplicates / (double) rows).isCloseTo(0.005, within(0.002));
  }

  @Test
  void aboutOneMentionInEightIsDirty() throws IOException {
    List<String> ofPersons =
        Arrays.asList(
            "pinyin",
            "space_in_name",
            "missing_cadre_no",
            "cadre_no_wrong",
            "full_width_digits",
            "traditional_characters",
            "old_unit_name");
    long dirty =
        TinyWorld.truth("dirt.csv").stream()
            .filter(cells -> cells[0].equals("annual_assessment") && ofPersons.contains(cells[3]))
            .count();
    long named =
        TinyWorld.truth("identity.csv").stream()
            .filter(cells -> cells[0].equals("annual_assessment"))
            .count();
    assertThat(dirty / (double) named).isCloseTo(0.12, within(0.02));
  }

  @Test
  void spotlessWorldsHaveNoErrors() throws IOException {
    WorldSettings spotless = WorldScenario.SPOTLESS.apply(WorldSettings.of(TinyWorld.SIZE, 11));
    Path folder = TinyWorld.write(spotless);
    assertThat(Files.readAllLines(folder.resolve("truth/dirt.csv"))).hasSize(1);
    for (JsonNode feed : read(folder)) {
      assertThat(feed.get("broken").asLong() + feed.get("duplicates").asLong()).isZero();
    }
  }

  private static JsonNode expected() throws IOException {
    return read(TinyWorld.folder());
  }

  private static JsonNode read(Path folder) throws IOException {
    return JsonMapper.builder().build().readTree(folder.resolve("truth/expected.json").toFile());
  }

  private static long rows(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".parquet")) {
      return TinyWorld.parquet(file).size();
    }
    InputStream in = Files.newInputStream(file);
    // Line ends are one byte in both encodings; no cell of the world holds one.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                name.endsWith(".gz") ? new GZIPInputStream(in) : in,
                StandardCharsets.ISO_8859_1))) {
      return lines.lines().count() - (name.contains(".csv") ? 1 : 0);
    }
  }
}
