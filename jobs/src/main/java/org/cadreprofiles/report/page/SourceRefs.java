package org.cadreprofiles.report.page;

import java.util.Arrays;
import java.util.List;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Texts;

/**
 * Where a figure comes from (safeguard G14), as far as the edition may say it.
 *
 * @param shown references, the first few
 * @param more what stands for the others; empty when all are shown
 */
public record SourceRefs(List<String> shown, Both more) {
  private static final int AT_MOST = 3;

  /** No reference at all. */
  static SourceRefs none() {
    return new SourceRefs(List.of(), Both.nothing());
  }

  /**
   * Reads the references of a score part or sentence: feed/source system/record joined by
   * semicolons, or a table and a condition.
   */
  static SourceRefs of(Texts texts, SmallGroups groups, String evidence) {
    List<String> all =
        Arrays.stream(evidence.split(";"))
            .map(String::strip)
            .filter(ref -> !ref.isEmpty())
            .toList();
    List<String> allowed = all.stream().filter(ref -> !groups.sensitive(ref)).toList();
    List<String> shown = allowed.stream().limit(AT_MOST).toList();
    if (allowed.size() < all.size()) {
      return new SourceRefs(shown, texts.of("source.kept"));
    }
    int rest = all.size() - shown.size();
    return new SourceRefs(shown, rest == 0 ? Both.nothing() : texts.of("source.more", rest));
  }
}
