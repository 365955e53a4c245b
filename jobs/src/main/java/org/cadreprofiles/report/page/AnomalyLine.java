package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.number;
import static org.cadreprofiles.report.rows.Cells.text;

import org.apache.spark.sql.Row;
import org.cadreprofiles.report.rows.AnomalyRows;
import org.cadreprofiles.report.rows.Names;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.Anomaly;

/**
 * A finding in one line: its sentence, its figures, its state.
 *
 * @param path page of the finding, or null where none was written
 * @param subject name of the unit or id of what it is about
 * @param corrected corrected figure with its interval
 */
public record AnomalyLine(
    String path,
    Both sentence,
    String subject,
    String platform,
    String period,
    Both detector,
    String reported,
    String corrected,
    String interval,
    String q,
    Chip state) {

  static AnomalyLine of(Texts texts, Row row, PageLimit limit) {
    return new AnomalyLine(
        limit.next() ? PagePath.anomaly(text(row, Anomaly.ANOMALY_ID)) : null,
        sentence(row),
        subject(row),
        text(row, Anomaly.PLATFORM),
        text(row, Anomaly.PERIOD_FROM) + " – " + text(row, Anomaly.PERIOD_TO),
        texts.code("detector", text(row, Anomaly.DETECTOR)),
        Numbers.whole(number(row, Anomaly.REPORTED)),
        Numbers.whole(number(row, Anomaly.CORRECTED)),
        interval(row),
        Numbers.probability(number(row, Anomaly.Q_VALUE)),
        state(texts, row));
  }

  static Both sentence(Row row) {
    return new Both(text(row, Anomaly.SENTENCE_EN), text(row, Anomaly.SENTENCE_ZH));
  }

  static String subject(Row row) {
    String unit = text(row, Names.NAME);
    return unit.isEmpty() ? text(row, Anomaly.SUBJECT_ID) : unit;
  }

  static String interval(Row row) {
    return Numbers.range(
        Numbers.whole(number(row, Anomaly.CORRECTED_LOW)),
        Numbers.whole(number(row, Anomaly.CORRECTED_HIGH)));
  }

  /** An open question is no fault, so its chip warns and does not accuse. */
  static Chip state(Texts texts, Row row) {
    if (!text(row, Anomaly.CLASS).equals(AnomalyRows.SUSPECT)) {
      return Chip.quiet(texts.of("anomaly.benign"));
    }
    String state = text(row, Anomaly.STATE);
    Both words = texts.code("anomalyState", state);
    return switch (state) {
      case AnomalyRows.OPEN -> Chip.warn(words);
      case "confirmed" -> Chip.bad(words);
      case "explained", "rejected" -> Chip.good(words);
      default -> Chip.info(words);
    };
  }

  /** Counts how many findings still get a page, in the order of the list. */
  static final class PageLimit {
    private int left;

    PageLimit(int atMost) {
      left = atMost;
    }

    boolean next() {
      return left-- > 0;
    }
  }
}
