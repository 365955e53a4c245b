package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.number;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.rows.Names;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.ScorePart;

/**
 * One row of gold.score_part, or several shown as one, as far as the edition may show them.
 *
 * @param row the row; of several the first
 * @param id part id, empty where several are shown as one
 * @param points points, added up where several are shown as one
 * @param note why it does not count, or how its value became points
 */
record PartRow(Row row, Both name, String id, double points, SourceRefs source, Both note) {
  private static final String ADJUSTMENT = "adjustment";
  private static final String COUNTED = "counted";
  private static final String WITHHELD = "withheld";

  static PartRow of(Texts texts, SmallGroups groups, Row row) {
    String id = text(row, ScorePart.PART_ID);
    String called = text(row, Names.NAME);
    return new PartRow(
        row,
        called.isEmpty() ? name(texts, id) : Both.same(called),
        id,
        contribution(row),
        SourceRefs.of(texts, groups, text(row, ScorePart.EVIDENCE)),
        texts.said(text(row, ScorePart.WHY)));
  }

  /** Several rows as one. */
  static PartRow together(Texts texts, Both name, List<Row> rows) {
    double sum = rows.stream().mapToDouble(PartRow::contribution).sum();
    Row shown =
        rows.stream()
            .filter(row -> text(row, ScorePart.STATE).equals(COUNTED))
            .findFirst()
            .orElse(rows.get(0));
    return new PartRow(shown, name, "", sum, SourceRefs.none(), texts.of("parts.mergedWhy"));
  }

  static boolean isAdjustment(Row row) {
    return text(row, ScorePart.PART_KIND).equals(ADJUSTMENT);
  }

  /** Sorts aspects by name and adjustments after them. */
  static String groupOf(Row row) {
    return (isAdjustment(row) ? "1" : "0") + text(row, ScorePart.ASPECT);
  }

  String group() {
    return groupOf(row);
  }

  boolean adjustment() {
    return isAdjustment(row);
  }

  String aspect() {
    return text(row, ScorePart.ASPECT);
  }

  boolean withheld() {
    return text(row, ScorePart.STATE).equals(WITHHELD);
  }

  CadreParts.Line line(Texts texts, Waterfall waterfall) {
    boolean together = id.isEmpty();
    OptionalDouble raw = number(row, ScorePart.RAW);
    return new CadreParts.Line(
        name,
        adjustment() ? "" : id,
        raw.isEmpty() || together ? "" : text(row, Indicator.UNIT_OF_MEASURE),
        together ? Numbers.NONE : Numbers.figure(raw),
        together ? Numbers.NONE : used(raw),
        together ? Numbers.NONE : Numbers.one(number(row, ScorePart.NORMALISED)),
        together ? Numbers.NONE : Numbers.percent(number(row, ScorePart.WEIGHT)),
        Numbers.signed(points),
        waterfall.bar(this),
        state(texts),
        note,
        withheld() ? QuestionRefs.in(text(row, ScorePart.WHY)) : List.of(),
        source);
  }

  /** The value used, where it is not the reported one. */
  private String used(OptionalDouble raw) {
    OptionalDouble corrected = number(row, ScorePart.CORRECTED);
    return corrected.equals(raw) ? Numbers.NONE : Numbers.figure(corrected);
  }

  private Chip state(Texts texts) {
    String state = text(row, ScorePart.STATE);
    Both words = texts.code("state", state);
    return switch (state) {
      case COUNTED -> Chip.good(words);
      case WITHHELD -> Chip.warn(words);
      default -> Chip.quiet(words);
    };
  }

  private static double contribution(Row row) {
    return number(row, ScorePart.CONTRIBUTION).orElse(0);
  }

  /** The kind of fact that an adjustment is about: adjustment:kind or adjustment:kind:record. */
  private static Both name(Texts texts, String id) {
    String[] parts = id.split(":", 3);
    return parts.length > 1 && parts[0].equals(ADJUSTMENT)
        ? texts.code("kind", parts[1])
        : texts.code("part", id);
  }
}
