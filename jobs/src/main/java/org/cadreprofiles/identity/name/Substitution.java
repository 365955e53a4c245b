package org.cadreprofiles.identity.name;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * Replaces single characters by single characters, as one built-in expression.
 *
 * @param from characters to replace
 * @param to what they become, as many code points as {@code from}
 */
record Substitution(String from, String to) {

  Substitution {
    if (from.codePointCount(0, from.length()) != to.codePointCount(0, to.length())) {
      throw new IllegalArgumentException(
          "A substitution needs as many characters after as before, it has "
              + from.codePointCount(0, from.length())
              + " before and "
              + to.codePointCount(0, to.length())
              + " after.");
    }
  }

  /** Builds the substitution in the order of the code points, so that the same map is the same. */
  static Substitution of(Map<Integer, Integer> replacements) {
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    new TreeMap<>(replacements)
        .forEach(
            (before, after) -> {
              from.appendCodePoint(before);
              to.appendCodePoint(after);
            });
    return new Substitution(from.toString(), to.toString());
  }

  /** Replaces in a text column; null stays null. */
  Column in(Column text) {
    return functions.translate(text, from, to);
  }
}
