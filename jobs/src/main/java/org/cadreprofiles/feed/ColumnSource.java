package org.cadreprofiles.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a canonical column comes from in a place's own export. */
@JsonDeserialize(using = ColumnSource.Reader.class)
public sealed interface ColumnSource {

  /**
   * A source column, the first of several names that the file has.
   *
   * @param names names to look for, at least one
   * @param values source value to canonical value; others stay as they are
   * @param formats date or timestamp patterns tried in order, besides ISO
   * @param separator what stands between the items of a list
   */
  record FromColumn(
      List<String> names, Map<String, String> values, List<String> formats, String separator)
      implements ColumnSource {
    public FromColumn {
      names = List.copyOf(names);
      values = Map.copyOf(values);
      formats = List.copyOf(formats);
      if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("A column mapping names at least one source column.");
      }
    }
  }

  /** A Spark SQL expression over source columns. */
  record FromExpression(String expression) implements ColumnSource {}

  /** The same text for every record. */
  record Constant(String text) implements ColumnSource {}

  /** The separator of lists where a mapping names none. */
  String LIST_SEPARATOR = ";";

  /** The column of the canonical shape itself. */
  static ColumnSource canonical(String name) {
    return new FromColumn(List.of(name), Map.of(), List.of(), LIST_SEPARATOR);
  }

  /** Reads the short forms of a mapping: a name, a list of names, or an object. */
  final class Reader extends JsonDeserializer<ColumnSource> {
    private static final List<String> KEYS =
        List.of("column", "values", "formats", "separator", "expression", "constant");

    @Override
    public ColumnSource deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode node = parser.readValueAsTree();
      if (node.isTextual() || node.isArray()) {
        return new FromColumn(texts(node), Map.of(), List.of(), LIST_SEPARATOR);
      }
      for (Iterator<String> keys = node.fieldNames(); keys.hasNext(); ) {
        String key = keys.next();
        if (!KEYS.contains(key)) {
          throw new IllegalArgumentException(
              "unknown key `"
                  + key
                  + "` in a column mapping. Known: `"
                  + String.join("`, `", KEYS)
                  + "`.");
        }
      }
      if (node.has("expression")) {
        return new FromExpression(node.get("expression").asText());
      }
      if (node.has("constant")) {
        return new Constant(node.get("constant").asText());
      }
      Map<String, String> values = new LinkedHashMap<>();
      node.path("values").properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
      return new FromColumn(
          texts(node.path("column")),
          values,
          texts(node.path("formats")),
          node.path("separator").asText(LIST_SEPARATOR));
    }

    private static List<String> texts(JsonNode node) {
      List<String> texts = new ArrayList<>();
      if (node.isTextual()) {
        texts.add(node.asText());
      }
      node.forEach(item -> texts.add(item.asText()));
      return texts;
    }
  }
}
