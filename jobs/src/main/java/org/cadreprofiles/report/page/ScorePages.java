package org.cadreprofiles.report.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.rows.Cells;
import org.cadreprofiles.table.Score;

/**
 * The overview of peer groups and the list of each, written as the rows come.
 *
 * @param groups the peer groups
 */
public record ScorePages(List<ScoreGroup> groups) {
  /** Path of the overview. */
  static final String OVERVIEW = "scores.html";

  public ScorePages {
    groups = List.copyOf(groups);
  }

  /** People with a score. */
  public long scored() {
    return groups.stream().mapToLong(ScoreGroup::scored).sum();
  }

  /** People without one. */
  public long unscored() {
    return groups.stream().mapToLong(group -> group.people() - group.scored()).sum();
  }

  /** People of whom a part is withheld. */
  public long withheld() {
    return groups.stream().mapToLong(ScoreGroup::withheld).sum();
  }

  /**
   * Writes all pages.
   *
   * @param people people of all groups in the order of the lists
   */
  void write(Site site, Iterator<Row> people) {
    site.page(
        OVERVIEW, Site.Template.SCORES, Site.Section.SCORES, site.texts().of("scores.title"), this);
    ListWriter writer = null;
    while (people.hasNext()) {
      Row row = people.next();
      String key = Cells.text(row, Score.PEER_GROUP);
      if (writer == null || !writer.group.key().equals(key)) {
        if (writer != null) {
          writer.end();
        }
        writer = new ListWriter(site, group(key));
      }
      writer.add(row);
    }
    if (writer != null) {
      writer.end();
    }
  }

  private ScoreGroup group(String key) {
    return groups.stream().filter(group -> group.key().equals(key)).findFirst().orElseThrow();
  }

  /** Writes the pages of one group, holding the rows of one page. */
  private static final class ListWriter {
    private final Site site;
    private final ScoreGroup group;
    private final int pages;
    private final List<Row> rows = new ArrayList<>();
    private int page;

    ListWriter(Site site, ScoreGroup group) {
      this.site = site;
      this.group = group;
      this.pages = Pager.pagesFor(group.people(), site.settings().rowsPerPage());
    }

    void add(Row row) {
      rows.add(row);
      if (rows.size() == site.settings().rowsPerPage()) {
        end();
      }
    }

    void end() {
      if (rows.isEmpty()) {
        return;
      }
      page++;
      Pager pager = new Pager(group.list(), page, pages);
      site.page(
          PagePath.list(group.list(), page),
          Site.Template.SCORE_GROUP,
          Site.Section.SCORES,
          group.name(),
          ScoreListPage.of(site.texts(), group, List.copyOf(rows), pager));
      rows.clear();
    }
  }
}
