package org.cadreprofiles.report.page;

import java.util.Arrays;
import java.util.List;
import org.cadreprofiles.report.text.Texts;

/**
 * Reads the innocent explanations that a detector checked: name=result joined by semicolons, a
 * result being an answer and, after a comma, why.
 */
final class Explanations {
  private Explanations() {}

  /** One figure per explanation: what it is and what checking it gave. */
  static List<Figure> of(Texts texts, String explanations) {
    return Arrays.stream(explanations.split(";"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .map(item -> figure(texts, item))
        .toList();
  }

  private static Figure figure(Texts texts, String item) {
    int at = item.indexOf('=');
    String name = at < 0 ? item : item.substring(0, at).strip();
    String result = at < 0 ? "" : item.substring(at + 1).strip();
    int comma = result.indexOf(", ");
    String answer = comma < 0 ? result : result.substring(0, comma);
    String why = comma < 0 ? "" : result.substring(comma + 2);
    return new Figure(
        texts.code("explanation", name),
        texts.code("explanationResult", answer.replace(' ', '_')),
        texts.said(why));
  }
}
