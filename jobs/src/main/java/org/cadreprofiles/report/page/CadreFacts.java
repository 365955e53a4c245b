package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.day;
import static org.cadreprofiles.report.rows.Cells.text;
import static org.cadreprofiles.report.rows.Cells.yes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.chart.TimelineChart;
import org.cadreprofiles.report.rows.Names;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.ProfileEvent;

/**
 * What is on record about the person: the ledger for and against, and all dated facts with whether
 * they count and why not. Cleared, expired and open facts stay visible and count nothing (G1, G2,
 * G4, G7).
 *
 * @param positive facts that speak for the person, newest first
 * @param negative facts that speak against the person, newest first
 * @param timeline all facts, newest first
 * @param older how many facts are older than those of the timeline
 * @param chart the timeline as SVG, empty without facts
 */
public record CadreFacts(
    List<Line> positive, List<Line> negative, List<Line> timeline, int older, String chart) {

  /** Id of the caption that names the chart. */
  public static final String LABEL = "timeline-caption";

  static final String POSITIVE = "positive";
  static final String NEGATIVE = "negative";
  private static final String NOT_FINAL = "not_final";
  private static final String INFORMATIONAL = "informational";

  /**
   * One fact.
   *
   * @param days first day, or first and last day
   * @param rule rule that decided, may be empty
   * @param record source record: feed, source system, record id
   * @param place file and line, may be empty
   */
  public record Line(
      String days,
      String kindCode,
      Both kind,
      Both fact,
      Chip counts,
      String rule,
      String record,
      String place) {}

  private static final Comparator<Row> NEWEST =
      Comparator.comparing((Row row) -> text(row, ProfileEvent.VALID_FROM))
          .reversed()
          .thenComparing(row -> text(row, ProfileEvent.KIND))
          .thenComparing(row -> text(row, ProfileEvent.SOURCE_SYSTEM))
          .thenComparing(row -> text(row, ProfileEvent.RECORD_ID))
          .thenComparing(row -> count(row, ProfileEvent.ITEM));

  /** The facts that the edition may show one by one. */
  static CadreFacts of(Texts texts, SmallGroups groups, List<Row> events, LocalDate asOf) {
    List<Row> rows =
        events.stream()
            .filter(row -> !groups.onlyTotals(text(row, ProfileEvent.FEED)))
            .sorted(NEWEST)
            .toList();
    int atMost = groups.settings().maximumEvents();
    return new CadreFacts(
        lines(texts, rows, POSITIVE),
        lines(texts, rows, NEGATIVE),
        rows.stream().limit(atMost).map(row -> line(texts, row)).toList(),
        Math.max(0, rows.size() - atMost),
        chart(texts, rows, asOf));
  }

  private static List<Line> lines(Texts texts, List<Row> rows, String polarity) {
    return rows.stream()
        .filter(row -> text(row, ProfileEvent.POLARITY).equals(polarity))
        .map(row -> line(texts, row))
        .toList();
  }

  private static Line line(Texts texts, Row row) {
    String kind = text(row, ProfileEvent.KIND);
    String from = text(row, ProfileEvent.VALID_FROM);
    String to = text(row, ProfileEvent.VALID_TO);
    Both detail = new Both(text(row, ProfileEvent.DETAIL_EN), text(row, ProfileEvent.DETAIL_ZH));
    Both words = texts.code("kind", kind);
    return new Line(
        to.isEmpty() || to.equals(from) ? from : from + " – " + to,
        kind,
        words,
        detail.isEmptyContent() ? words : detail,
        counts(texts, row),
        text(row, ProfileEvent.RULE_ID),
        text(row, ProfileEvent.FEED)
            + "/"
            + text(row, ProfileEvent.SOURCE_SYSTEM)
            + "/"
            + text(row, ProfileEvent.RECORD_ID),
        place(row));
  }

  private static Chip counts(Texts texts, Row row) {
    String why = text(row, ProfileEvent.WHY_NOT);
    if (yes(row, ProfileEvent.COUNTED)) {
      return Chip.good(texts.of("fact.counts"));
    }
    Both words = texts.code("whyNot", why.isEmpty() ? INFORMATIONAL : why);
    return why.equals(NOT_FINAL) ? Chip.warn(words) : Chip.quiet(words);
  }

  private static String place(Row row) {
    String path = text(row, Names.PATH);
    String line = text(row, ProfileEvent.SOURCE_LINE);
    return path.isEmpty() || line.isEmpty() ? path : path + ":" + line;
  }

  private static String chart(Texts texts, List<Row> rows, LocalDate asOf) {
    List<TimelineChart.Mark> marks =
        rows.stream()
            .filter(row -> day(row, ProfileEvent.VALID_FROM).isPresent())
            .map(CadreFacts::mark)
            .distinct()
            .toList();
    TimelineChart chart =
        new TimelineChart(
            marks,
            asOf,
            texts.of("polarity.positive"),
            texts.of("polarity.neutral"),
            texts.of("polarity.negative"));
    return chart.drawable() ? chart.svg(LABEL) : "";
  }

  private static TimelineChart.Mark mark(Row row) {
    int lane =
        switch (text(row, ProfileEvent.POLARITY)) {
          case POSITIVE -> 0;
          case NEGATIVE -> 2;
          default -> 1;
        };
    String look = yes(row, ProfileEvent.COUNTED) ? "counted" : "hollow";
    return new TimelineChart.Mark(day(row, ProfileEvent.VALID_FROM).orElseThrow(), lane, look);
  }
}
