package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.number;
import static org.cadreprofiles.report.rows.Cells.text;
import static org.cadreprofiles.report.rows.Cells.yes;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.RunSummary;
import org.cadreprofiles.report.rows.MethodRows;
import org.cadreprofiles.report.rows.Names;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorGate;

/** How scores come about, which indicators may count, and by which rules. */
public record MethodPage(
    List<IndicatorLine> indicators,
    List<RunSummary.RuleText> applied,
    List<RunSummary.RuleText> unconfirmed) {

  /** An indicator at the gate. */
  public record IndicatorLine(
      String id,
      String name,
      Both aspect,
      Both kind,
      Chip gate,
      Both reason,
      String citation,
      String weight,
      String people) {}

  /**
   * Writes the page.
   *
   * @param indicators rows of {@link MethodRows}
   */
  static void write(Site site, List<Row> indicators) {
    Texts texts = site.texts();
    site.page(
        "method.html",
        Site.Template.METHOD,
        Site.Section.METHOD,
        texts.of("method.title"),
        new MethodPage(
            indicators.stream().map(row -> line(texts, row)).toList(),
            site.run().rulesApplied(),
            site.run().rulesUnconfirmed()));
  }

  private static IndicatorLine line(Texts texts, Row row) {
    String id = text(row, IndicatorGate.INDICATOR_ID);
    String name = text(row, Names.NAME);
    OptionalDouble weight = number(row, MethodRows.MEAN_WEIGHT);
    return new IndicatorLine(
        id,
        name.isEmpty() ? id : name,
        texts.code("aspect", text(row, Indicator.ASPECT)),
        texts.code("indicatorKind", text(row, Indicator.KIND)),
        gate(texts, row),
        new Both(text(row, IndicatorGate.REASON), text(row, IndicatorGate.REASON_ZH)),
        text(row, IndicatorGate.CITATION),
        weight.isEmpty() ? Numbers.NONE : Numbers.one(weight.getAsDouble() * 100) + " %",
        weight.isEmpty() ? Numbers.NONE : Numbers.whole(count(row, MethodRows.PEOPLE)));
  }

  private static Chip gate(Texts texts, Row row) {
    if (yes(row, IndicatorGate.NEEDS_REVIEW)) {
      return Chip.warn(texts.of("method.needsReview"));
    }
    return yes(row, IndicatorGate.ADMITTED)
        ? Chip.good(texts.of("method.admitted"))
        : Chip.quiet(texts.of("method.refused"));
  }
}
