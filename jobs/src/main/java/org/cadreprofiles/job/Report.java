package org.cadreprofiles.job;

import org.cadreprofiles.lake.SideBySide;
import org.cadreprofiles.lake.SiteFiles;

/** Published tables to static pages. */
final class Report implements Step {
  @Override
  public String name() {
    return "report";
  }

  @Override
  public String purpose() {
    return "write the report site from the published tables.";
  }

  @Override
  public void run(RunContext run) {
    SiteFiles site = new SiteFiles(run.site());
    new org.cadreprofiles.report.Report(run.settings().pipeline().report())
        .pages(run.tables(), Summaries.of(run), site::write, SideBySide::run);
  }
}
