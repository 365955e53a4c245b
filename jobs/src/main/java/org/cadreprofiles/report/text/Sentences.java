package org.cadreprofiles.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in both languages what tables hold in English only, such as why a part does not count.
 *
 * <p>Patterns are the texts whose keys begin with {@code said.}: the English one is matched against
 * a whole clause, {@code {0}} stands for any words of one clause, and the Chinese one is filled
 * with them. Clauses stand apart by semicolons; one that no pattern knows stays English in both
 * languages.
 */
final class Sentences {
  private static final String CLAUSES = "; ";
  private static final String WORDS = "((?:(?!; ).)+?)";
  private static final int REMEMBERED = 5_000;

  private final List<Said> patterns = new ArrayList<>();
  private final Map<String, Both> seen =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Both> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Said(Pattern english, String chinese) {}

  /**
   * @param english patterns in English by key
   * @param chinese the same in Chinese
   */
  Sentences(Map<String, String> english, Map<String, String> chinese) {
    english.forEach((key, text) -> patterns.add(new Said(pattern(text), chinese.get(key))));
  }

  /** The sentence in both languages. */
  synchronized Both of(String english) {
    return seen.computeIfAbsent(english, this::translated);
  }

  private Both translated(String english) {
    String whole = clause(english);
    if (whole != null) {
      return new Both(english, whole);
    }
    List<String> clauses = new ArrayList<>();
    boolean known = false;
    for (String each : english.split(CLAUSES)) {
      String chinese = clause(each);
      known |= chinese != null;
      clauses.add(chinese == null ? each : chinese);
    }
    return known ? new Both(english, String.join("；", clauses)) : Both.same(english);
  }

  private String clause(String english) {
    for (Said said : patterns) {
      Matcher matcher = said.english().matcher(english);
      if (matcher.matches()) {
        String chinese = said.chinese();
        for (int i = 0; i < matcher.groupCount(); i++) {
          chinese = chinese.replace("{" + i + "}", matcher.group(i + 1));
        }
        return chinese;
      }
    }
    return null;
  }

  /** Places are numbered in the order in which the English text has them. */
  private static Pattern pattern(String text) {
    StringBuilder regex = new StringBuilder();
    for (String literal : text.split("\\{\\d}", -1)) {
      regex.append(regex.isEmpty() ? "" : WORDS).append(Pattern.quote(literal));
    }
    return Pattern.compile(regex.toString());
  }
}
