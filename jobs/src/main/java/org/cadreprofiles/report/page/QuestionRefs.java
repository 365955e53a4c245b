package org.cadreprofiles.report.page;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the questions that a sentence about a withheld figure names: "anomaly ID, ID". */
final class QuestionRefs {
  private static final Pattern NAMED = Pattern.compile("anomaly ([\\w-]+(?:, [\\w-]+)*)");

  private QuestionRefs() {}

  /** Their ids, in the order named. */
  static List<String> in(String sentence) {
    return NAMED
        .matcher(sentence)
        .results()
        .flatMap(found -> List.of(found.group(1).split(", ")).stream())
        .distinct()
        .toList();
  }
}
