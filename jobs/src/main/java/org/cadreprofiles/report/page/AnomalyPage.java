package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.moment;
import static org.cadreprofiles.report.rows.Cells.number;
import static org.cadreprofiles.report.rows.Cells.rows;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.rows.AnomalyRows;
import org.cadreprofiles.report.rows.Names;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.AnomalyEvidence;

/**
 * The page of a finding: the question in a sentence, the figures, the evidence, what would refute
 * it, and what people decided.
 *
 * @param question whether it asks somebody; otherwise it explains a subtraction
 * @param decision who decided when and why, empty while nobody has
 */
public record AnomalyPage(
    String id,
    Both sentence,
    boolean question,
    Chip state,
    List<Figure> head,
    List<Figure> figures,
    AnomalyCharts charts,
    List<Evidence> evidence,
    List<Figure> explanations,
    Both refutation,
    List<Figure> decision) {

  /**
   * One item of evidence.
   *
   * @param source table and condition, or file and line of a sample
   */
  public record Evidence(Both kind, Both detail, String value, String limit, String source) {}

  /** Writes the page of one row of {@link AnomalyRows#pages}. */
  static void write(Site site, Row row) {
    AnomalyPage page = of(site.texts(), row);
    site.page(
        PagePath.anomaly(page.id()),
        Site.Template.ANOMALY,
        Site.Section.ANOMALIES,
        site.texts().of("anomaly.title", AnomalyLine.subject(row)),
        page);
  }

  static AnomalyPage of(Texts texts, Row row) {
    return new AnomalyPage(
        text(row, Anomaly.ANOMALY_ID),
        AnomalyLine.sentence(row),
        text(row, Anomaly.CLASS).equals(AnomalyRows.SUSPECT),
        AnomalyLine.state(texts, row),
        head(texts, row),
        figures(texts, row),
        AnomalyCharts.of(texts, row),
        rows(row, AnomalyRows.EVIDENCE).stream().map(item -> evidence(texts, item)).toList(),
        Explanations.of(texts, text(row, Anomaly.EXPLANATIONS)),
        new Both(text(row, Anomaly.REFUTATION_EN), text(row, Anomaly.REFUTATION_ZH)),
        decision(texts, row));
  }

  private static List<Figure> head(Texts texts, Row row) {
    String page = text(row, Anomaly.PAGE_ID);
    return List.of(
        Figure.of(texts.of("anomaly.subject"), AnomalyLine.subject(row)),
        Figure.of(texts.of("anomaly.platform"), or(text(row, Anomaly.PLATFORM))),
        new Figure(
            texts.of("anomaly.page"),
            page.isEmpty() ? texts.of("anomaly.allPages") : Both.same(page),
            Both.nothing()),
        Figure.of(
            texts.of("anomaly.period"),
            text(row, Anomaly.PERIOD_FROM) + " – " + text(row, Anomaly.PERIOD_TO)),
        new Figure(
            texts.of("anomaly.detector"),
            texts.code("detector", text(row, Anomaly.DETECTOR)),
            texts.of("anomaly.version", text(row, Anomaly.DETECTOR_VERSION))),
        Figure.of(texts.of("anomaly.id"), text(row, Anomaly.ANOMALY_ID)));
  }

  private static List<Figure> figures(Texts texts, Row row) {
    return List.of(
        Figure.of(texts.of("anomaly.reported"), Numbers.whole(number(row, Anomaly.REPORTED))),
        Figure.of(
            texts.of("anomaly.corrected"),
            Numbers.whole(number(row, Anomaly.CORRECTED)),
            texts.of("anomaly.interval", AnomalyLine.interval(row))),
        Figure.of(texts.of("anomaly.expected"), Numbers.whole(number(row, Anomaly.EXPECTED))),
        Figure.of(
            texts.of("anomaly.effect"),
            Numbers.figure(number(row, Anomaly.EFFECT)),
            texts.of("anomaly.effectNote")),
        Figure.of(
            texts.of("anomaly.q"),
            Numbers.probability(number(row, Anomaly.Q_VALUE)),
            texts.of("anomaly.pNote", Numbers.probability(number(row, Anomaly.P_VALUE)))));
  }

  private static List<Figure> decision(Texts texts, Row row) {
    String by = text(row, Anomaly.DECIDED_BY);
    if (by.isEmpty()) {
      return List.of();
    }
    return List.of(
        Figure.of(texts.of("anomaly.decidedBy"), by),
        Figure.of(
            texts.of("anomaly.decidedAt"),
            moment(row, Anomaly.DECIDED_AT).map(Numbers::moment).orElse(Numbers.NONE)),
        Figure.of(texts.of("anomaly.decidedWhy"), or(text(row, Anomaly.DECIDED_WHY))));
  }

  private static Evidence evidence(Texts texts, Row item) {
    return new Evidence(
        texts.code("evidence", text(item, AnomalyEvidence.KIND)),
        new Both(text(item, AnomalyEvidence.DETAIL_EN), text(item, AnomalyEvidence.DETAIL_ZH)),
        Numbers.figure(number(item, AnomalyEvidence.VALUE)),
        Numbers.figure(number(item, AnomalyEvidence.LIMIT)),
        source(item));
  }

  private static String source(Row item) {
    String file = text(item, Names.PATH);
    if (file.isEmpty()) {
      file = text(item, AnomalyEvidence.SOURCE_FILE_ID);
    }
    String line = text(item, AnomalyEvidence.SOURCE_LINE);
    String table = text(item, AnomalyEvidence.SOURCE_TABLE);
    String rows = text(item, AnomalyEvidence.SOURCE_ROWS);
    String where = rows.isEmpty() ? table : table + " where " + rows;
    String sample = line.isEmpty() ? file : file + ":" + line;
    return where.isEmpty() || sample.isEmpty() ? where + sample : where + " · " + sample;
  }

  private static String or(String text) {
    return text.isEmpty() ? Numbers.NONE : text;
  }
}
