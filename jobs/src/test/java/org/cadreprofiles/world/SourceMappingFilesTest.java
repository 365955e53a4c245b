package org.cadreprofiles.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every export of the world has a mapping that names its columns, and no others. */
class SourceMappingFilesTest {
  private static final Path SOURCES = Path.of("conf/sources");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Columns that arrive without being named anywhere: they are to be dropped with a warning. */
  private static final Set<String> UNKNOWN = Set.of("exportBatch");

  @TestFactory
  List<DynamicTest> mappingsFitTheFiles() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : TinyWorld.files(TinyWorld.folder().resolve("landing"))) {
      String source = file.getParent().getFileName().toString();
      if (source.equals("yunxi") || source.equals("heshan")) {
        String feed = file.getParent().getParent().getFileName().toString();
        tests.add(
            DynamicTest.dynamicTest(
                source + "/" + file.getFileName(),
                () -> fits(YAML.readTree(mapping(source, feed).toFile()), feed, file)));
      }
    }
    return tests;
  }

  private static Path mapping(String source, String feed) {
    return SOURCES.resolve(source).resolve(feed + ".yaml");
  }

  private static void fits(JsonNode mapping, String feed, Path file) throws IOException {
    assertThat(mapping.get("feed").asText()).isEqualTo(feed);
    Set<String> header = new HashSet<>(header(mapping, file));
    Set<String> named = new HashSet<>(UNKNOWN);
    for (JsonNode column : mapping.get("columns")) {
      JsonNode names = column.isObject() ? column.get("column") : column;
      List<String> possible = new ArrayList<>();
      if (names.isArray()) {
        names.forEach(name -> possible.add(name.asText()));
      } else {
        possible.add(names.asText());
      }
      assertThat(header).as(file + " has " + possible).containsAnyElementsOf(possible);
      named.addAll(possible);
    }
    if (mapping.has("ignore")) {
      mapping.get("ignore").forEach(name -> named.add(name.asText()));
    }
    assertThat(named).as("mapping of " + file).containsAll(header);
  }

  private static List<String> header(JsonNode mapping, Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".parquet")) {
      try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
        return reader.getFooter().getFileMetaData().getSchema().getFields().stream()
            .map(field -> field.getName())
            .toList();
      }
    }
    InputStream in = Files.newInputStream(file);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                name.endsWith(".gz") ? new GZIPInputStream(in) : in,
                Charset.forName(mapping.get("encoding").asText())))) {
      String first = lines.readLine().replace("\uFEFF", "");
      if (name.contains(".jsonl")) {
        List<String> names = new ArrayList<>();
        JsonMapper.builder().build().readTree(first).fieldNames().forEachRemaining(names::add);
        return names;
      }
      return Stream.of(first.split(",", -1)).toList();
    }
  }
}
