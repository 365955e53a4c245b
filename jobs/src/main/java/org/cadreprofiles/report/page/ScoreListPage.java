package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.number;
import static org.cadreprofiles.report.rows.Cells.text;
import static org.cadreprofiles.report.rows.Cells.yes;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.chart.IntervalBar;
import org.cadreprofiles.report.rows.PagedCadres;
import org.cadreprofiles.report.rows.ScoreList;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.Score;

/**
 * One page of a peer group's list: people tie by tie, never in an order inside a tie.
 *
 * @param ties the ties on this page; one that began on the page before goes on here
 */
public record ScoreListPage(ScoreGroup group, List<Tie> ties, Pager pager) {

  /**
   * People whom the figures cannot tell apart.
   *
   * @param title the places they take up together
   */
  public record Tie(Both title, List<Line> lines) {}

  /**
   * One person.
   *
   * @param path page of the person, or null where none was written
   */
  public record Line(
      String path,
      String name,
      String unit,
      String post,
      String score,
      String interval,
      String chart,
      String places,
      String coverage,
      String withheld,
      boolean partWithheld,
      String top,
      Both why) {}

  static ScoreListPage of(Texts texts, ScoreGroup group, List<Row> rows, Pager pager) {
    List<Tie> ties = new ArrayList<>();
    long open = Long.MIN_VALUE;
    for (Row row : rows) {
      long tie = count(row, ScoreList.TIE);
      if (tie != open) {
        ties.add(new Tie(title(texts, row), new ArrayList<>()));
        open = tie;
      }
      ties.get(ties.size() - 1).lines().add(line(texts, row));
    }
    return new ScoreListPage(group, ties, pager);
  }

  private static Both title(Texts texts, Row row) {
    if (number(row, Score.SCORE).isEmpty()) {
      return texts.of("scores.noScore");
    }
    String from = text(row, ScoreList.TIE_FROM);
    String to = text(row, ScoreList.TIE_TO);
    return from.equals(to) ? texts.of("scores.onePlace", from) : texts.of("scores.tie", from, to);
  }

  private static Line line(Texts texts, Row row) {
    String low = Numbers.one(number(row, Score.LOW));
    String high = Numbers.one(number(row, Score.HIGH));
    String id = text(row, Score.CADRE_ID);
    String name = text(row, CadreProfile.NAME);
    return new Line(
        yes(row, PagedCadres.HAS_PAGE) ? PagePath.cadre(id) : null,
        name.isEmpty() ? id : name,
        text(row, CadreProfile.UNIT),
        text(row, CadreProfile.POST),
        Numbers.one(number(row, Score.SCORE)),
        Numbers.range(low, high),
        chart(row),
        CadreScore.places(row),
        Numbers.percent(number(row, Score.COVERAGE)),
        Numbers.percent(number(row, Score.WITHHELD_SHARE)),
        number(row, Score.WITHHELD_SHARE).orElse(0) > 0,
        Numbers.percent(number(row, Score.PROBABILITY_TOP)),
        texts.said(text(row, Score.WHY)));
  }

  private static String chart(Row row) {
    if (number(row, Score.SCORE).isEmpty()) {
      return "";
    }
    double score = number(row, Score.SCORE).getAsDouble();
    var none = java.util.OptionalDouble.empty();
    return new IntervalBar(
            number(row, Score.LOW).orElse(score),
            score,
            number(row, Score.HIGH).orElse(score),
            none,
            none)
        .inList();
  }
}
