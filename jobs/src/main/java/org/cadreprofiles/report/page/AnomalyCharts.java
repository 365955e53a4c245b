package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.number;
import static org.cadreprofiles.report.rows.Cells.numbers;
import static org.cadreprofiles.report.rows.Cells.rows;

import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.chart.PeerDots;
import org.cadreprofiles.report.chart.SeriesChart;
import org.cadreprofiles.report.rows.AnomalyRows;
import org.cadreprofiles.report.rows.Cells;
import org.cadreprofiles.report.rows.PeerRates;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.BrowseCorrected;

/**
 * The pictures of a finding, each with its caption; empty where there is nothing to draw.
 *
 * @param series reported against corrected views as SVG
 * @param days the days in question, for the table below the picture
 * @param peers the unit among units like it as SVG
 * @param peersCaption the same in words
 */
public record AnomalyCharts(String series, List<Day> days, String peers, Both peersCaption) {
  /** Id of the caption that names the series. */
  public static final String SERIES_LABEL = "series-caption";

  /** Id of the caption that names the peers. */
  public static final String PEERS_LABEL = "peers-caption";

  private static final int FEWEST_PEERS = 5;
  private static final int DAYS_LISTED = 120;

  /** A day in question. */
  public record Day(
      String day, String reported, String corrected, String interval, String suspect) {}

  static AnomalyCharts of(Texts texts, Row row) {
    List<SeriesChart.Day> days =
        rows(row, AnomalyRows.SERIES).stream().map(AnomalyCharts::day).toList();
    return new AnomalyCharts(
        series(row, days),
        days.stream()
            .filter(day -> day.suspect() > 0)
            .limit(DAYS_LISTED)
            .map(AnomalyCharts::line)
            .toList(),
        peers(texts, row),
        caption(texts, row));
  }

  private static String series(Row row, List<SeriesChart.Day> days) {
    SeriesChart chart =
        new SeriesChart(
            days,
            Cells.day(row, Anomaly.PERIOD_FROM).orElseThrow(),
            Cells.day(row, Anomaly.PERIOD_TO).orElseThrow());
    return chart.drawable() ? chart.svg(SERIES_LABEL) : "";
  }

  private static boolean hasPeers(Row row) {
    return count(row, PeerRates.PEER_UNITS) >= FEWEST_PEERS;
  }

  private static String peers(Texts texts, Row row) {
    if (!hasPeers(row)) {
      return "";
    }
    return new PeerDots(
            numbers(row, PeerRates.PEER_QUANTILES),
            number(row, PeerRates.REPORTED_RATE),
            number(row, PeerRates.CORRECTED_RATE))
        .svg(PEERS_LABEL, texts.of("anomaly.reported"), texts.of("anomaly.corrected"));
  }

  private static Both caption(Texts texts, Row row) {
    if (!hasPeers(row)) {
      return Both.nothing();
    }
    List<Double> quantiles = numbers(row, PeerRates.PEER_QUANTILES);
    return texts.of(
        "anomaly.peersCaption",
        Numbers.whole(count(row, PeerRates.PEER_UNITS)),
        Numbers.figure(quantiles.get(0)),
        Numbers.figure(quantiles.get(quantiles.size() - 1)),
        Numbers.figure(number(row, PeerRates.REPORTED_RATE)),
        Numbers.figure(number(row, PeerRates.CORRECTED_RATE)));
  }

  private static SeriesChart.Day day(Row row) {
    return new SeriesChart.Day(
        Cells.day(row, BrowseCorrected.DAY).orElseThrow(),
        number(row, BrowseCorrected.REPORTED).orElse(0),
        number(row, BrowseCorrected.CORRECTED).orElse(0),
        number(row, BrowseCorrected.LOW).orElse(0),
        number(row, BrowseCorrected.HIGH).orElse(0),
        number(row, BrowseCorrected.SUSPECT_INVALID).orElse(0));
  }

  private static Day line(SeriesChart.Day day) {
    return new Day(
        day.day().toString(),
        Numbers.whole(day.reported()),
        Numbers.whole(day.corrected()),
        Numbers.range(Numbers.whole(day.low()), Numbers.whole(day.high())),
        Numbers.whole(day.suspect()));
  }
}
