package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.number;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.rows.BurdenRows;
import org.cadreprofiles.report.rows.Names;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.Burden;

/**
 * What assessment itself costs.
 *
 * @param county the county's figures per measure and year
 * @param highest units and issuers with the highest figures of the latest year, per measure
 */
public record BurdenPage(List<Line> county, List<Group> highest) {

  /** A figure of a year, the year before and the change. */
  public record Line(
      Both measure, String year, String who, String value, String previous, String change) {}

  /** The highest figures of a measure. */
  public record Group(Both title, List<Line> lines) {}

  /**
   * Writes the page.
   *
   * @param county rows of {@link BurdenRows#county}
   * @param highest rows of {@link BurdenRows#highest}
   */
  static void write(Site site, List<Row> county, List<Row> highest) {
    Texts texts = site.texts();
    site.page(
        "burden.html",
        Site.Template.BURDEN,
        Site.Section.BURDEN,
        texts.of("burden.title"),
        new BurdenPage(
            county.stream().map(row -> line(texts, row, "")).toList(), groups(texts, highest)));
  }

  private static List<Group> groups(Texts texts, List<Row> rows) {
    List<Group> groups = new ArrayList<>();
    String open = "";
    for (Row row : rows) {
      String scope = text(row, Burden.SCOPE_KIND);
      String measure = text(row, Burden.MEASURE);
      if (!open.equals(scope + measure)) {
        open = scope + measure;
        Both title =
            texts.of(
                "burden.groupTitle",
                texts.code("measure", measure),
                texts.code("burdenScope", scope));
        groups.add(new Group(title, new ArrayList<>()));
      }
      String name = text(row, Names.NAME);
      String who = name.isEmpty() ? text(row, Burden.SCOPE_ID) : name;
      groups.get(groups.size() - 1).lines().add(line(texts, row, who));
    }
    return groups;
  }

  private static Line line(Texts texts, Row row, String who) {
    return new Line(
        texts.code("measure", text(row, Burden.MEASURE)),
        Long.toString(count(row, Burden.YEAR)),
        who,
        Numbers.figure(number(row, Burden.VALUE)),
        Numbers.figure(number(row, Burden.PREVIOUS)),
        Numbers.change(number(row, Burden.CHANGE)));
  }
}
