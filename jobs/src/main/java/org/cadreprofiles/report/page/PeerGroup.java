package org.cadreprofiles.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Texts;

/**
 * Says the name of a peer group in words: its parts are trait=code, set apart by a comma or bar.
 */
final class PeerGroup {
  private static final Pattern APART = Pattern.compile("\\s*[|,]\\s*");
  private static final String BETWEEN = " · ";

  private PeerGroup() {}

  /** The words, part by part; a part without words stays as it is. */
  static Both words(Texts texts, String group) {
    if (group.isEmpty()) {
      return texts.of("scores.noGroup");
    }
    List<String> en = new ArrayList<>();
    List<String> zh = new ArrayList<>();
    for (String part : APART.split(group)) {
      Both words = texts.code("peer", part.substring(part.indexOf('=') + 1));
      en.add(words.en());
      zh.add(words.zh());
    }
    return new Both(String.join(BETWEEN, en), String.join(BETWEEN, zh));
  }
}
