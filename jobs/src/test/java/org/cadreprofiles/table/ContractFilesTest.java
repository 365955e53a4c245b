package org.cadreprofiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadreprofiles.lake.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds contracts, constants and the Open Data Contract Standard against each other. */
class ContractFilesTest {
  private static final Path SCHEMAS = Path.of("schemas");
  private static final Path STANDARD =
      Path.of("../shared/reference/contracts/odcs-json-schema-v3.1.0.json");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Contracts CONTRACTS = Contracts.load();

  @Test
  void everyContractFileIsListedAndEveryListedTableHasAFile() throws IOException {
    assertThat(new TreeSet<>(TableNames.all()))
        .isEqualTo(
            files().map(ContractFilesTest::tableOf).collect(Collectors.toCollection(TreeSet::new)));
  }

  @TestFactory
  Stream<DynamicTest> constantsEqualTheContract() {
    return TableNames.all().stream()
        .map(table -> DynamicTest.dynamicTest(table, () -> assertConstants(table)));
  }

  @TestFactory
  Stream<DynamicTest> columnsSayWhatTheyMeanInBothLanguages() {
    return TableNames.all().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table,
                    () ->
                        assertThat(CONTRACTS.get(table).columns())
                            .allSatisfy(
                                column -> {
                                  assertThat(column.description()).isNotBlank();
                                  assertThat(column.descriptionZh()).containsPattern("\\p{IsHan}");
                                })));
  }

  @TestFactory
  Stream<DynamicTest> filesSatisfyTheStandard() throws IOException {
    assumeTrue(
        Files.exists(STANDARD), "skipped: ../shared/reference holds the standard's JSON schema");
    Schema standard =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
            .getSchema(Files.readString(STANDARD), InputFormat.JSON);
    return files()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    tableOf(file),
                    () -> {
                      JsonNode contract = YAML.readTree(file.toFile());
                      assertThat(standard.validate(contract)).isEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> keysNameColumnsOfTheTable() {
    return TableNames.all().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table,
                    () -> {
                      Contract contract = CONTRACTS.get(table);
                      assertThat(contract.key()).isNotEmpty();
                      assertThat(contract.storedColumns().stream().map(Contract.Column::name))
                          .containsAll(contract.key());
                    }));
  }

  private static void assertConstants(String table) throws ReflectiveOperationException {
    Contract contract = CONTRACTS.get(table);
    Class<?> constants = Class.forName("org.cadreprofiles.table." + camel(contract.shortName()));
    List<String> values = new ArrayList<>();
    for (Field field : constants.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers()) && !field.getName().equals("TABLE")) {
        values.add((String) field.get(null));
      }
    }
    assertThat(constants.getField("TABLE").get(null)).isEqualTo(table);
    assertThat(values)
        .containsExactlyElementsOf(contract.columns().stream().map(Contract.Column::name).toList());
  }

  private static String camel(String snake) {
    return Arrays.stream(snake.split("_"))
        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
        .collect(Collectors.joining());
  }

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SCHEMAS)) {
      return all.filter(file -> file.toString().endsWith(".odcs.yaml")).sorted().toList().stream();
    }
  }

  private static String tableOf(Path file) {
    return file.getParent().getFileName()
        + "."
        + file.getFileName().toString().replace(".odcs.yaml", "");
  }
}
