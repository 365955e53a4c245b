package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.rows;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.RunSummary;
import org.cadreprofiles.report.rows.QuarantineRows;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.Quarantine;

/**
 * What the data is worth: where every row went, which rules rows broke, what the checks found, and
 * which rules nobody has confirmed.
 */
public record QualityPage(
    List<FeedLine> feeds,
    Both conservation,
    List<Broken> quarantine,
    List<CheckLine> checks,
    List<RunSummary.RuleText> unconfirmed) {

  /**
   * A rule that rows broke.
   *
   * @param kept why no samples are shown; empty when they are
   */
  public record Broken(
      Both feed, String rule, String rows, String rowsOfRun, List<Sample> samples, Both kept) {}

  /** A row in quarantine with personal and secret columns masked. */
  public record Sample(String place, String record) {}

  /** A check and what it found. */
  public record CheckLine(String contract, String rule, String failedRows, Chip action) {}

  /**
   * Writes the page.
   *
   * @param quarantine rows of {@link QuarantineRows}
   */
  static void write(Site site, List<Row> quarantine) {
    Texts texts = site.texts();
    SmallGroups groups = new SmallGroups(site.settings());
    QualityPage page =
        new QualityPage(
            FeedLine.of(texts, site.run()),
            FeedLine.verdict(texts, site.run()),
            quarantine.stream().map(row -> broken(texts, groups, row)).toList(),
            checks(texts, site.run().checks()),
            site.run().rulesUnconfirmed());
    site.page(
        "quality.html",
        Site.Template.QUALITY,
        Site.Section.QUALITY,
        texts.of("quality.title"),
        page);
  }

  private static Broken broken(Texts texts, SmallGroups groups, Row row) {
    String feed = text(row, Quarantine.FEED);
    boolean kept = groups.onlyTotals(feed);
    return new Broken(
        texts.code("feed", feed),
        text(row, QuarantineRows.RULE),
        Numbers.whole(count(row, QuarantineRows.ROWS)),
        Numbers.whole(count(row, QuarantineRows.ROWS_OF_RUN)),
        kept
            ? List.of()
            : rows(row, QuarantineRows.SAMPLES).stream().map(QualityPage::sample).toList(),
        kept ? texts.of("quality.samplesKept") : Both.nothing());
  }

  private static Sample sample(Row row) {
    return new Sample(
        text(row, Quarantine.PATH) + ":" + text(row, Quarantine.LINE),
        text(row, Quarantine.RECORD));
  }

  /** Checks that found something first; those that found nothing are as many as they are. */
  private static List<CheckLine> checks(Texts texts, List<RunSummary.Check> checks) {
    return checks.stream()
        .sorted(
            Comparator.comparingLong(RunSummary.Check::failedRows)
                .reversed()
                .thenComparing(RunSummary.Check::contract)
                .thenComparing(RunSummary.Check::rule))
        .map(check -> check(texts, check))
        .toList();
  }

  private static CheckLine check(Texts texts, RunSummary.Check check) {
    Both action = texts.code("checkAction", check.action());
    Chip chip =
        check.failedRows() == 0
            ? Chip.good(texts.of("quality.passed"))
            : check.action().equals("fail") ? Chip.bad(action) : Chip.warn(action);
    return new CheckLine(check.contract(), check.rule(), Numbers.whole(check.failedRows()), chip);
  }
}
