package org.cadreprofiles.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Prints what was measured for programs. */
final class JsonText {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonText() {}

  static String of(Object measured) {
    try {
      return JSON.writeValueAsString(measured);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write what was measured as JSON.", e);
    }
  }
}
