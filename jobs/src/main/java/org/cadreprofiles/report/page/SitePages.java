package org.cadreprofiles.report.page;

import static org.apache.spark.sql.functions.col;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.rows.AnomalyCounts;
import org.cadreprofiles.report.rows.AnomalyRows;
import org.cadreprofiles.report.rows.BurdenRows;
import org.cadreprofiles.report.rows.CadreRows;
import org.cadreprofiles.report.rows.IdentityRows;
import org.cadreprofiles.report.rows.MethodRows;
import org.cadreprofiles.report.rows.PagedCadres;
import org.cadreprofiles.report.rows.QuarantineRows;
import org.cadreprofiles.report.rows.ScoreList;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.Burden;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.table.Quarantine;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.Tables;

/**
 * All pages of the site.
 *
 * <p>Only summaries that do not grow with the people are collected; people and findings stream
 * through, one part of the data and one page at a time.
 *
 * @param site where pages go
 * @param in published tables
 */
public record SitePages(Site site, Tables in) {
  private static final int CADRES_PER_PART = 250;
  private static final int SAMPLES = 3;
  private static final int HIGHEST = 10;

  /** Questions about who is who on the page; the table has all. */
  private static final int QUESTIONS = 100;

  /**
   * Makes all pages.
   *
   * @param work does the kinds of pages, in any order or at once
   */
  public void write(Consumer<List<Runnable>> work) {
    Assets.write(site);
    Dataset<Row> profile = in.read(CadreProfile.TABLE);
    long cadres = profile.count();
    work.accept(
        List.of(
            () -> cadres(profile, cadres),
            () -> HomePage.write(site, cadres, scores(profile, cadres), anomalies()),
            () -> find(profile, cadres),
            this::burden,
            this::identity,
            this::quality,
            () -> MethodPage.write(site, MethodRows.indicators(in).collectAsList())));
  }

  private void burden() {
    BurdenPage.write(
        site,
        BurdenRows.county(in.read(Burden.TABLE)).collectAsList(),
        BurdenRows.highest(in, HIGHEST).collectAsList());
  }

  private void identity() {
    SmallGroups groups = new SmallGroups(site.settings());
    List<Row> open = IdentityRows.open(in).collectAsList();
    List<String> shown =
        open.stream()
            .map(row -> text(row, IdentityReview.FEED))
            .filter(feed -> !groups.onlyTotals(feed))
            .toList();
    Column mayShow = col(IdentityReview.FEED).isin(shown.toArray());
    IdentityPage.write(
        site,
        IdentityRows.methods(in).collectAsList(),
        open,
        shown.isEmpty()
            ? List.of()
            : IdentityRows.questions(in, mayShow, QUESTIONS).collectAsList(),
        IdentityRows.events(in, QUESTIONS).collectAsList());
  }

  private void quality() {
    QualityPage.write(
        site,
        QuarantineRows.of(in.read(Quarantine.TABLE), site.run().runId(), SAMPLES).collectAsList());
  }

  private ScorePages scores(Dataset<Row> profile, long cadres) {
    int atMost = site.settings().maximumCadrePages();
    Dataset<Row> people = ScoreList.people(in.read(Score.TABLE), profile);
    ScorePages pages =
        new ScorePages(
            ScoreList.groups(people).collectAsList().stream()
                .map(row -> ScoreGroup.of(site.texts(), row))
                .toList());
    Dataset<Row> marked = PagedCadres.marked(people, profile, cadres, atMost);
    pages.write(site, ScoreList.ordered(marked).toLocalIterator());
    return pages;
  }

  private AnomalyLists anomalies() {
    AnomalyLists lists = AnomalyLists.of(AnomalyCounts.of(in.read(Anomaly.TABLE)).collectAsList());
    lists.write(site, AnomalyRows.ordered(AnomalyRows.list(in)).toLocalIterator());
    int atMost = site.settings().maximumAnomalyPages();
    Iterator<Row> findings = AnomalyRows.pages(in, atMost).toLocalIterator();
    findings.forEachRemaining(row -> AnomalyPage.write(site, row));
    return lists;
  }

  private void find(Dataset<Row> profile, long cadres) {
    int atMost = site.settings().maximumCadrePages();
    Dataset<Row> paged =
        PagedCadres.only(profile, cadres, atMost)
            .select(CadreProfile.CADRE_ID, CadreProfile.NAME, CadreProfile.UNIT, CadreProfile.POST)
            .sort(CadreProfile.CADRE_ID);
    FindPages.write(site, paged.toLocalIterator(), Math.min(cadres, atMost));
  }

  private void cadres(Dataset<Row> profile, long cadres) {
    int atMost = site.settings().maximumCadrePages();
    int parts = (int) Math.max(1, Math.min(cadres, atMost) / CADRES_PER_PART);
    Dataset<Row> paged = PagedCadres.only(profile, cadres, atMost);
    Iterator<Row> rows = CadreRows.of(paged, in, parts).toLocalIterator();
    rows.forEachRemaining(row -> CadrePage.write(site, row));
  }
}
