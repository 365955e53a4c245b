package org.cadreprofiles.score.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cadreprofiles.lake.SettingsFile;
import org.cadreprofiles.lake.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scorecard as a file: what it may say, and how a wrong one is refused. */
class ScorecardTest {
  private static final Path DEMO = Path.of("conf/scorecard.yaml");
  private static final Path SCHEMA = Path.of("schemas/scorecard.schema.json");

  @TempDir Path directory;

  private Scorecard changed(String from, String to) throws IOException {
    String text = Files.readString(DEMO);
    assertThat(text).contains(from);
    return SettingsFile.strict(
        Files.writeString(directory.resolve("scorecard.yaml"), text.replace(from, to)),
        Scorecard.class);
  }

  @Test
  void theDemoCountysScorecardIsRead() {
    Scorecard scorecard = SettingsFile.strict(DEMO, Scorecard.class);

    assertThat(scorecard.aspects()).extracting(Aspect::name).contains("performance", "integrity");
    assertThat(scorecard.aspects().get(0).pillars().get(0).indicators().listed())
        .containsExactly(new WeightedIndicator("I001", 1));
    assertThat(scorecard.aspects().get(0).pillars().get(1).indicators().takesCatalogue()).isTrue();
    assertThat(scorecard.normalisation()).isEqualTo(new MinMax(0.05));
    assertThat(scorecard.ledger().entries()).extracting(LedgerEntry::points).contains(1.0, -4.0);
  }

  @Test
  void theDemoCountysScorecardFitsThePublishedSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA));
    String json =
        new ObjectMapper()
            .writeValueAsString(new ObjectMapper(new YAMLFactory()).readTree(DEMO.toFile()));

    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(json.replace("\"weightSpread\"", "\"spread\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void percentRanksAreAnotherNormalisation() throws IOException {
    assertThat(changed("minMax: {tail: 0.05}", "percentRank: {}").normalisation())
        .isEqualTo(new PercentRank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sex",
        "Sex",
        "birth_date",
        "averageAge",
        "age",
        "ethnicity",
        "family_facts",
        "spouse",
        "marital-status",
        "性别",
        "民族",
        "家庭情况",
        "年龄"
      })
  void g13ProtectedAttributesAreRefusedAsIndicators(String name) {
    assertThatThrownBy(() -> changed("{id: I001, weight: 1}", "{id: '" + name + "', weight: 1}"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("scorecard.yaml")
        .hasMessageContaining("The scorecard names `" + name + "`")
        .hasMessageContaining("no input to scores (G13)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sex", "birth_date", "ethnicity", "family"})
  void g13ProtectedAttributesAreRefusedAsPeersAspectsAndPillars(String name) {
    assertThatThrownBy(() -> changed("[post_kind, unit_kind]", "[post_kind, " + name + "]"))
        .hasMessageContaining("(G13)");
    assertThatThrownBy(() -> changed("name: virtue", "name: " + name))
        .hasMessageContaining("(G13)");
    assertThatThrownBy(() -> changed("name: services", "name: " + name))
        .hasMessageContaining("(G13)");
    assertThatThrownBy(() -> changed("kind: commendation", "kind: " + name))
        .hasMessageContaining("(G13)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"coverage", "average_wait", "management", "家庭医生签约率", "family_doctor_rate"})
  void g13OrdinaryNamesPass(String name) throws IOException {
    assertThat(changed("{id: I001, weight: 1}", "{id: '" + name + "', weight: 1}")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: I001, weight: 1}|{id: I002, weight: 1}|Indicator `I002` is written twice",
        "{id: I001, weight: 1}|{id: I001, weight: 0}|The weight of indicator `I001` is 0.0",
        "{id: I001, weight: 1}|{id: I001}|An indicator is written {id: ..., weight: ...}",
        "indicators: catalogue|indicators: catalog|write the word catalogue or a list",
        "tail: 0.05|tail: 0.4|`tail` is 0.4; it must lie between 0.0 and 0.25",
        "points: 1.0|points: -1.0|positive entries add, negative ones take",
        "kind: sanction|kind: rumour|The ledger cannot count `rumour`",
        "[post_kind]|[shoe_size]|Peers cannot be grouped by `shoe_size`",
        "{tail: 0.05}|{tail: 0.05, ends: 2}|unknown key `ends`",
        "weightSpread: 0.25|# none|weightSpread",
      })
  void wrongScorecardsAreRefusedInWords(String from, String to, String message) {
    assertThatThrownBy(() -> changed(from, to))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  @Test
  void oneAspectTakesTheCatalogueOnce() {
    IndicatorChoice catalogue = new IndicatorChoice.Catalogue();
    assertThatThrownBy(
            () ->
                new Aspect(
                    "a",
                    1,
                    List.of(
                        new Pillar("x", 1, List.of(), catalogue),
                        new Pillar("y", 1, List.of(), catalogue))))
        .hasMessageContaining("takes the catalogue in two pillars");
  }
}
