package org.cadreprofiles.lake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The YAML readers: a key written twice or unknown is an error, not a guess. */
final class Yaml {
  /** For files whose records say themselves which keys are required, such as rules and mappings. */
  static final ObjectMapper MAPPER = builder().build();

  /** For settings: every key must be there, so that no default hides in code. */
  static final ObjectMapper STRICT =
      builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Yaml() {}

  private static JsonMapper.Builder builder() {
    return JsonMapper.builder(new YAMLFactory())
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .addModule(new JavaTimeModule())
        .addModule(new Jdk8Module());
  }
}
