package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.text;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.CadreProfile;

/**
 * The page on which a reader finds a person by name, unit, post or id, without a network: its data
 * is in the page.
 *
 * @param json array of [name, unit, post, id, link] per person
 * @param people how many people it holds
 */
public record FindPages(String json, int people, Pager pager) {
  private static final String NAME = "find";
  private static final int PEOPLE_PER_PAGE = 20_000;

  /**
   * Writes the pages.
   *
   * @param cadres people with a page, in any fixed order
   * @param count how many they are
   */
  static void write(Site site, Iterator<Row> cadres, long count) {
    int pages = Pager.pagesFor(count, PEOPLE_PER_PAGE);
    int page = 0;
    Batches batches = new Batches(cadres, PEOPLE_PER_PAGE);
    do {
      page++;
      List<Row> rows = batches.hasNext() ? batches.next() : List.of();
      site.page(
          PagePath.list(NAME, page),
          Site.Template.FIND,
          Site.Section.FIND,
          site.texts().of("find.title"),
          new FindPages(json(rows), rows.size(), new Pager(NAME, page, pages)));
    } while (batches.hasNext());
  }

  private static String json(List<Row> rows) {
    JsonText json = new JsonText();
    for (Row row : rows) {
      String id = text(row, CadreProfile.CADRE_ID);
      json.add(
          List.of(
              text(row, CadreProfile.NAME),
              text(row, CadreProfile.UNIT),
              text(row, CadreProfile.POST),
              id,
              PagePath.cadre(id)));
    }
    return json.close();
  }
}
