package org.cadreprofiles.lake.landing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Takes the named fields out of one line of JSON: scalars as text, nested values as JSON text. */
final class JsonRecords {
  private static final int MOST_ZEROS = 100;
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

  private JsonRecords() {}

  /**
   * The fields in the order of the names, null where absent; empty when the line is no JSON object
   * or names a field twice.
   */
  static Optional<List<String>> cells(ByteLines.Line line, List<String> names) {
    if (line.spoilt()) {
      return Optional.empty();
    }
    try {
      JsonNode node = READER.readValue(line.text());
      return node.isObject() ? Optional.of(fields(node, names)) : Optional.empty();
    } catch (JsonProcessingException e) {
      // The exception's text quotes the record, so it goes no further.
      return Optional.empty();
    }
  }

  /**
   * Adds the names of the line's own fields; a line that is no JSON object adds those it begins.
   */
  static void addNames(ByteLines.Line line, Collection<String> names) {
    try (JsonParser parser = MAPPER.createParser(line.text())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return;
      }
      for (JsonToken t = parser.nextToken(); t == JsonToken.FIELD_NAME; t = parser.nextToken()) {
        names.add(parser.currentName());
        parser.nextToken();
        parser.skipChildren();
      }
    } catch (IOException e) {
      // Such a line is quarantined when its record is read.
      return;
    }
  }

  private static List<String> fields(JsonNode node, List<String> names) {
    List<String> cells = new ArrayList<>(names.size());
    for (String name : names) {
      cells.add(text(node.get(name)));
    }
    return cells;
  }

  private static String text(JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isContainerNode()) {
      return value.toString();
    }
    if (value.isBigDecimal()) {
      BigDecimal number = value.decimalValue();
      // 1e999999999 written out would fill the memory.
      return Math.abs(number.scale()) <= MOST_ZEROS ? number.toPlainString() : number.toString();
    }
    return value.asText();
  }
}
