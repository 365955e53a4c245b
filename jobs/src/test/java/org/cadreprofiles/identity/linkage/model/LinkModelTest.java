package org.cadreprofiles.identity.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cadreprofiles.lake.SettingsFile;
import org.cadreprofiles.lake.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link model is checked when it is read. */
class LinkModelTest {
  private static final String MODEL =
      """
      id: id
      columns:
        name: {from: name}
        born: {from: born}
      blocking: {rules: [[name], [born]], largestBlock: 10, pairsPerRecord: 5}
      comparisons:
        - {column: name, levels: [{same: {}}, {edits: {atMost: 1}}]}
        - {column: born, levels: [{same: {}}]}
      decision: {link: 0.9, review: 0.1, oneRecordEach: false}
      """;

  @TempDir Path directory;

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "link: 0.9 | limit: 1; link: 0.9 | unknown key `limit`",
        "id: id | '' | Missing required creator property 'id'",
        "[born]], | [town]], | name columns that the model does not have: [town]",
        "column: born | column: town | name columns that the model does not have: [town]",
        "rules: [[name], [born]] | rules: [[name], []] | A blocking rule has no column",
        "largestBlock: 10 | largestBlock: 0 | must be positive",
        "{column: born, levels: [{same: {}}]} | {column: born, levels: []} | has 0 levels",
        "{atMost: 1} | {atMost: 9} | edits.atMost is 9, allowed is 1 to 3",
        "{edits: {atMost: 1}} | {similar: {atLeast: 1.2}} | similar.atLeast is 1.2",
        "{edits: {atMost: 1}} | {sounds: {}} | Could not resolve type id 'sounds'",
        "{column: born, levels | {name: name, column: born, levels | Two comparisons have one name",
        "{column: born, levels | {given: [town], column: born, levels | is given town, which is no other",
        "{column: born, levels | {labels: [a; b], column: born, levels | 1 levels and 2 labels",
        "{column: born, levels | {givenFor: [a], column: born, levels | but givenFor names [a]",
        "link: 0.9 | link: 0.05 | decision needs 0 < review <= link < 1",
        "{from: born} | {from: born, list: true, first: 4} | is a list",
        "{from: born} | {from: born, first: 0} | at least one character stays"
      })
  void whatIsWrongIsNamed(String from, String to, String message) throws IOException {
    Path file = directory.resolve("model.yaml");
    String changed = MODEL.replace(from, to == null ? "" : to.replace(';', ','));
    assertThat(changed).isNotEqualTo(MODEL);
    Files.writeString(file, changed);
    assertThatThrownBy(() -> SettingsFile.sparse(file, LinkModel.class))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("model.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void theProjectsModelsAreGood() throws IOException {
    try (Stream<Path> models = Files.list(Path.of("conf/linkage"))) {
      assertThat(models.map(file -> SettingsFile.sparse(file, LinkModel.class)).toList())
          .hasSize(3)
          .allMatch(model -> model.comparisons().size() >= 4);
    }
  }
}
