package org.cadreprofiles.lake.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the named fields out of one line of JSON: scalars as text, nested values as JSON text. */
final class JsonRecords {
  private static final ObjectReader READER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonRecords() {}

  /**
   * The fields in the order of the names, null where absent; empty when the line is no JSON object.
   */
  static Optional<List<String>> cells(String line, List<String> names) {
    if (line.indexOf(TextStream.NO_TEXT) >= 0) {
      return Optional.empty();
    }
    try {
      JsonNode node = READER.readValue(line);
      return node.isObject() ? Optional.of(fields(node, names)) : Optional.empty();
    } catch (JsonProcessingException e) {
      // The exception's text quotes the record, so it goes no further.
      return Optional.empty();
    }
  }

  private static List<String> fields(JsonNode node, List<String> names) {
    List<String> cells = new ArrayList<>(names.size());
    for (String name : names) {
      JsonNode value = node.get(name);
      if (value == null || value.isNull()) {
        cells.add(null);
      } else if (value.isContainerNode()) {
        cells.add(value.toString());
      } else if (value.isBigDecimal()) {
        cells.add(value.decimalValue().toPlainString());
      } else {
        cells.add(value.asText());
      }
    }
    return cells;
  }
}
