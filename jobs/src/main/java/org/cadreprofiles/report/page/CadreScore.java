package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.day;
import static org.cadreprofiles.report.rows.Cells.number;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.chart.IntervalBar;
import org.cadreprofiles.report.rows.LatestScores;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.Score;

/**
 * The score of a person's page: always with its interval, its places as a range and what is
 * withheld.
 *
 * @param period first and last day
 * @param status whether it holds, and which revision it is
 * @param score the score, or a dash
 * @param interval its 90 % interval
 * @param sentence the same in words
 * @param withheld what is withheld and what the score would be with it; empty when nothing is
 * @param why why there is no score, or why this revision replaced another; may be empty
 * @param figures places, peers, coverage and the like
 * @param chart the interval as SVG, empty without a score
 */
public record CadreScore(
    String period,
    Both status,
    String score,
    String interval,
    Both sentence,
    Both withheld,
    Both why,
    List<Figure> figures,
    String chart) {

  /** Id of the sentence that names the chart. */
  public static final String LABEL = "score-sentence";

  private static final Comparator<Row> LATEST =
      Comparator.comparing((Row row) -> text(row, Score.PERIOD_TO))
          .thenComparing(row -> text(row, Score.PERIOD_FROM), Comparator.reverseOrder())
          .thenComparing(row -> count(row, Score.REVISION));

  /** The score that holds, of the latest period; empty when the person has none. */
  static Optional<CadreScore> latest(Texts texts, List<Row> scores) {
    return scores.stream()
        .filter(row -> text(row, Score.STATUS).equals(LatestScores.CURRENT))
        .max(LATEST)
        .map(row -> of(texts, row));
  }

  /** Other revisions and periods, the newest first. */
  static List<CadreScore> others(Texts texts, List<Row> scores) {
    Optional<Row> latest =
        scores.stream()
            .filter(row -> text(row, Score.STATUS).equals(LatestScores.CURRENT))
            .max(LATEST);
    return scores.stream()
        .filter(row -> latest.isEmpty() || row != latest.get())
        .sorted(LATEST.reversed())
        .map(row -> of(texts, row))
        .toList();
  }

  /** Whether there is a number. */
  public boolean scored() {
    return !chart.isEmpty();
  }

  /** The score itself of a row, none below the coverage floor. */
  static OptionalDouble value(List<Row> scores) {
    return scores.stream()
        .filter(row -> text(row, Score.STATUS).equals(LatestScores.CURRENT))
        .max(LATEST)
        .map(row -> number(row, Score.SCORE))
        .orElse(OptionalDouble.empty());
  }

  /** Places as a range: 3–7, or 3 where only one is possible. */
  static String places(Row row) {
    OptionalDouble best = number(row, Score.RANK_LOW);
    OptionalDouble worst = number(row, Score.RANK_HIGH);
    if (best.isEmpty() || worst.isEmpty()) {
      return Numbers.NONE;
    }
    String from = Numbers.whole(best);
    String to = Numbers.whole(worst);
    return from.equals(to) ? from : from + "–" + to;
  }

  private static CadreScore of(Texts texts, Row row) {
    String score = Numbers.one(number(row, Score.SCORE));
    String low = Numbers.one(number(row, Score.LOW));
    String high = Numbers.one(number(row, Score.HIGH));
    boolean scored = number(row, Score.SCORE).isPresent();
    Both sentence =
        scored
            ? texts.of("cadre.score.sentence", low, high, places(row), text(row, Score.PEERS))
            : texts.of("cadre.score.none");
    return new CadreScore(
        day(row, Score.PERIOD_FROM).orElseThrow() + " – " + day(row, Score.PERIOD_TO).orElseThrow(),
        texts.of(
            "revisions.number",
            texts.code("scoreStatus", text(row, Score.STATUS)),
            text(row, Score.REVISION)),
        score,
        Numbers.range(low, high),
        sentence,
        withheld(texts, row),
        texts.said(text(row, Score.WHY)),
        figures(texts, row),
        scored ? chart(row) : "");
  }

  private static Both withheld(Texts texts, Row row) {
    OptionalDouble share = number(row, Score.WITHHELD_SHARE);
    if (share.orElse(0) <= 0) {
      return Both.nothing();
    }
    OptionalDouble reported = number(row, Score.SCORE_WITH_REPORTED);
    OptionalDouble corrected = number(row, Score.SCORE_WITH_CORRECTED);
    if (reported.isEmpty() || corrected.isEmpty()) {
      return texts.of("cadre.score.withheld", Numbers.percent(share));
    }
    return texts.of(
        "cadre.score.withheldBetween",
        Numbers.percent(share),
        Numbers.one(reported),
        Numbers.one(corrected));
  }

  private static List<Figure> figures(Texts texts, Row row) {
    Both group = PeerGroup.words(texts, text(row, Score.PEER_GROUP));
    return List.of(
        Figure.of(
            texts.of("score.places"),
            places(row),
            texts.of("score.placesNote", Numbers.whole(number(row, Score.PEERS)))),
        new Figure(texts.of("score.peerGroup"), group, Both.nothing()),
        Figure.of(
            texts.of("score.coverage"),
            Numbers.percent(number(row, Score.COVERAGE)),
            texts.of("score.coverageNote")),
        Figure.of(texts.of("score.withheld"), Numbers.percent(number(row, Score.WITHHELD_SHARE))),
        Figure.of(texts.of("score.top"), Numbers.percent(number(row, Score.PROBABILITY_TOP))));
  }

  private static String chart(Row row) {
    double score = number(row, Score.SCORE).orElseThrow();
    boolean withheld = number(row, Score.WITHHELD_SHARE).orElse(0) > 0;
    OptionalDouble none = OptionalDouble.empty();
    return new IntervalBar(
            number(row, Score.LOW).orElse(score),
            score,
            number(row, Score.HIGH).orElse(score),
            withheld ? number(row, Score.SCORE_WITH_REPORTED) : none,
            withheld ? number(row, Score.SCORE_WITH_CORRECTED) : none)
        .large(LABEL);
  }
}
