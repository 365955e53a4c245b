package org.cadreprofiles.lake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.cadreprofiles.table.Contract;

/** Reads a contract from its Open Data Contract Standard v3.1 file. */
final class ContractYaml {
  private ContractYaml() {}

  static Contract parse(InputStream yaml) throws IOException {
    JsonNode schema = Yaml.MAPPER.readTree(yaml).path("schema").path(0);
    List<Contract.Column> columns =
        items(schema.path("properties")).map(ContractYaml::column).toList();
    return new Contract(
        schema.path("physicalName").asText(),
        schema.path("description").asText(),
        custom(schema, "descriptionZh").orElse(""),
        columns,
        items(schema.path("quality")).map(ContractYaml::rule).toList(),
        key(schema));
  }

  private static Contract.Column column(JsonNode node) {
    Optional<JsonNode> valid =
        items(node.path("quality"))
            .filter(rule -> rule.path("metric").asText().equals("invalidValues"))
            .findFirst();
    List<String> values = new ArrayList<>();
    valid.ifPresent(
        rule -> rule.path("arguments").path("validValues").forEach(v -> values.add(v.asText())));
    JsonNode options = node.path("logicalTypeOptions");
    return new Contract.Column(
        node.path("name").asText(),
        node.path("physicalType").asText(),
        node.path("description").asText(),
        custom(node, "descriptionZh").orElse(""),
        node.path("required").asBoolean(false),
        Contract.Classification.valueOf(upper(node.path("classification").asText("public"))),
        custom(node, "stage")
            .map(s -> Contract.Stage.valueOf(upper(s)))
            .orElse(Contract.Stage.BOTH),
        values,
        valid.map(ContractYaml::action).orElse(Contract.Action.QUARANTINE),
        Optional.ofNullable(options.get("minimum")).map(JsonNode::asDouble),
        Optional.ofNullable(options.get("maximum")).map(JsonNode::asDouble),
        Optional.ofNullable(options.get("pattern")).map(JsonNode::asText),
        custom(node, "freeText").map(Boolean::parseBoolean).orElse(false),
        node.path("partitioned").asBoolean(false));
  }

  private static Contract.Rule rule(JsonNode node) {
    return new Contract.Rule(
        node.path("name").asText(),
        node.path("implementation").asText(),
        action(node),
        node.path("description").asText(),
        custom(node, "descriptionZh").orElse(""));
  }

  private static List<String> key(JsonNode schema) {
    return items(schema.path("properties"))
        .filter(property -> property.path("primaryKey").asBoolean(false))
        .sorted(Comparator.comparingInt(property -> property.path("primaryKeyPosition").asInt()))
        .map(property -> property.path("name").asText())
        .toList();
  }

  private static Contract.Action action(JsonNode rule) {
    return custom(rule, "action")
        .map(value -> Contract.Action.valueOf(upper(value)))
        .orElse(Contract.Action.QUARANTINE);
  }

  private static Optional<String> custom(JsonNode node, String property) {
    return items(node.path("customProperties"))
        .filter(entry -> entry.path("property").asText().equals(property))
        .map(entry -> entry.path("value").asText())
        .findFirst();
  }

  private static java.util.stream.Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
