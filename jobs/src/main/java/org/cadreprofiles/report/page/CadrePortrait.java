package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.rows;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.rows.CadreRows;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.Portrait;

/** The short text that is read to a committee, sentence by sentence with its evidence. */
public final class CadrePortrait {
  private static final String CHINESE = "zh";

  private CadrePortrait() {}

  /** A sentence in both languages and what it rests on. */
  public record Sentence(Both text, SourceRefs source) {}

  /**
   * The sentences in order; those that rest on too few petitions or answers stay off shared pages.
   */
  static List<Sentence> of(Texts texts, SmallGroups groups, Row profile) {
    Map<Long, String> en = new TreeMap<>();
    Map<Long, String> zh = new TreeMap<>();
    Map<Long, String> evidence = new TreeMap<>();
    for (Row row : rows(profile, CadreRows.PORTRAIT)) {
      long number = count(row, Portrait.SENTENCE_NO);
      boolean chinese = text(row, Portrait.LANGUAGE).equals(CHINESE);
      (chinese ? zh : en).put(number, text(row, Portrait.SENTENCE));
      evidence.put(number, text(row, Portrait.EVIDENCE));
    }
    return evidence.entrySet().stream()
        .filter(entry -> groups.enough(entry.getValue()))
        .map(
            entry ->
                new Sentence(
                    new Both(
                        en.getOrDefault(entry.getKey(), ""), zh.getOrDefault(entry.getKey(), "")),
                    SourceRefs.of(texts, groups, entry.getValue())))
        .toList();
  }
}
