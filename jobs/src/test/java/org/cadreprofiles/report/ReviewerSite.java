package org.cadreprofiles.report;

/** The reviewers' site of an invented county of 66 cadres, made once for all tests. */
final class ReviewerSite {
  private static final ReportFixture TABLES = new ReportFixture(66, 18);
  private static final MemorySink PAGES =
      MemorySink.of(TABLES, ReportSettings.standard(Edition.REVIEWER));

  private ReviewerSite() {}

  static ReportFixture tables() {
    return TABLES;
  }

  static MemorySink pages() {
    return PAGES;
  }
}
