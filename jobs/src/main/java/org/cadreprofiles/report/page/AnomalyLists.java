package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.rows.AnomalyCounts;
import org.cadreprofiles.report.rows.AnomalyRows;
import org.cadreprofiles.table.Anomaly;

/**
 * The lists of findings: questions that need an answer, and subtractions that are explained.
 *
 * @param open questions nobody has answered
 * @param answered questions that a person has decided
 * @param benign explained subtractions
 */
public record AnomalyLists(long open, long answered, long benign) {
  /** Name of the list of questions. */
  static final String QUESTIONS = "anomalies";

  /** Name of the list of explained subtractions. */
  static final String SUBTRACTIONS = "subtractions";

  /** Adds up the rows of {@link AnomalyCounts}. */
  static AnomalyLists of(List<Row> counts) {
    long open = 0;
    long answered = 0;
    long benign = 0;
    for (Row row : counts) {
      long findings = count(row, AnomalyCounts.FINDINGS);
      if (!suspect(row)) {
        benign += findings;
      } else if (text(row, Anomaly.STATE).equals(AnomalyRows.OPEN)) {
        open += findings;
      } else {
        answered += findings;
      }
    }
    return new AnomalyLists(open, answered, benign);
  }

  /**
   * One page of either list.
   *
   * @param counts all counts, for the sentence above
   * @param questions whether it lists questions
   */
  public record ListPage(
      AnomalyLists counts, boolean questions, List<AnomalyLine> lines, Pager pager) {}

  /**
   * Writes both lists.
   *
   * @param findings all findings in the order of {@link AnomalyRows#ordered}: questions come first
   */
  void write(Site site, Iterator<Row> findings) {
    AnomalyLine.PageLimit limit = new AnomalyLine.PageLimit(site.settings().maximumAnomalyPages());
    List<AnomalyLine> lines = new ArrayList<>();
    String list = QUESTIONS;
    int page = 1;
    while (findings.hasNext()) {
      Row row = findings.next();
      boolean ends = list.equals(QUESTIONS) && !suspect(row);
      if (ends || lines.size() == site.settings().rowsPerPage()) {
        page(site, list, page, lines);
        lines = new ArrayList<>();
        page = ends ? 1 : page + 1;
        list = ends ? SUBTRACTIONS : list;
      }
      lines.add(AnomalyLine.of(site.texts(), row, limit));
    }
    page(site, list, page, lines);
    if (list.equals(QUESTIONS)) {
      page(site, SUBTRACTIONS, 1, List.of());
    }
  }

  private void page(Site site, String list, int page, List<AnomalyLine> lines) {
    boolean questions = list.equals(QUESTIONS);
    long all = questions ? open + answered : benign;
    Pager pager = new Pager(list, page, Pager.pagesFor(all, site.settings().rowsPerPage()));
    site.page(
        PagePath.list(list, page),
        Site.Template.ANOMALIES,
        Site.Section.ANOMALIES,
        site.texts().of(questions ? "anomalies.title" : "anomalies.benignTitle"),
        new ListPage(this, questions, lines, pager));
  }

  private static boolean suspect(Row row) {
    return text(row, Anomaly.CLASS).equals(AnomalyRows.SUSPECT);
  }
}
