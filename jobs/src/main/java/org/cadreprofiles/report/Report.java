package org.cadreprofiles.report;

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
   * silver.org_unit, silver.indicator, ops.quarantine and bronze.received_file; all must exist and
   * may be empty.
   *
   * @param in published tables of one run
   * @param run what is known about that run
   * @param sink takes the files; the report itself writes none
   */
  public void pages(Tables in, RunSummary run, PageSink sink) {
    new SitePages(Site.of(settings, run, sink), in).write();
  }
}
