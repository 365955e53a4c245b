package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.numbers;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.chart.SpreadBar;
import org.cadreprofiles.report.rows.ScoreList;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.Score;

/**
 * A peer group: within it people are compared, across groups they are not.
 *
 * @param key name of the group as the score table has it
 * @param list name of its list of pages
 * @param people people in the group, without a score included
 * @param scored people with a score
 * @param withheld people of whom a part is withheld
 * @param ties runs of people that the figures cannot tell apart
 * @param median median score
 * @param middle scores of the middle half
 * @param chart their spread as SVG
 */
public record ScoreGroup(
    String key,
    String list,
    Both name,
    long people,
    long scored,
    long withheld,
    long ties,
    String median,
    String middle,
    String chart) {

  /** Reads one row of {@link ScoreList#groups}. */
  static ScoreGroup of(Texts texts, Row row) {
    String key = text(row, Score.PEER_GROUP);
    List<Double> spread = numbers(row, ScoreList.SPREAD);
    boolean known = !spread.isEmpty();
    return new ScoreGroup(
        key,
        "scores/" + PagePath.digest(key),
        PeerGroup.words(texts, key),
        count(row, ScoreList.PEOPLE),
        count(row, ScoreList.SCORED),
        count(row, ScoreList.WITHHELD),
        count(row, ScoreList.TIES),
        known ? Numbers.one(spread.get(2)) : Numbers.NONE,
        known
            ? Numbers.range(Numbers.one(spread.get(1)), Numbers.one(spread.get(3)))
            : Numbers.NONE,
        new SpreadBar(spread).svg());
  }

  /** First page of its list. */
  public String path() {
    return PagePath.list(list, 1);
  }
}
