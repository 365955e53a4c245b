package org.cadreprofiles.report;

import java.util.List;
import java.util.function.Consumer;
import org.cadreprofiles.report.page.Site;
import org.cadreprofiles.report.page.SitePages;
import org.cadreprofiles.table.Tables;

/**
 * Makes the report site: pages that open from a folder without a network.
 *
 * @param settings edition and size of the site
 */
public record Report(ReportSettings settings) {

  /**
   * Makes every page of the site and hands each to the sink as soon as it is ready.
   *
   * <p>Reads gold.cadre_profile, gold.profile_event, gold.portrait, gold.score, gold.score_part,
   * gold.anomaly, gold.anomaly_evidence, gold.browse_corrected, gold.indicator_gate, gold.burden,
   * gold.identity_link, gold.identity_review, silver.org_unit, silver.indicator, ops.quarantine,
   * ops.identity_event and bronze.received_file; all must exist and may be empty.
   *
   * @param in published tables of one run
   * @param run what is known about that run
   * @param sink takes the files; the report itself writes none
   * @param work does the kinds of pages, in any order or at once
   */
  public void pages(Tables in, RunSummary run, PageSink sink, Consumer<List<Runnable>> work) {
    new SitePages(Site.of(settings, run, sink), in).write(work);
  }

  /** The same, one kind of page after the other. */
  public void pages(Tables in, RunSummary run, PageSink sink) {
    pages(in, run, sink, kinds -> kinds.forEach(Runnable::run));
  }
}
