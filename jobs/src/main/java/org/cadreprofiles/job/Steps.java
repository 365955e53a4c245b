package org.cadreprofiles.job;

import java.util.List;

/** The steps of a run, in order. */
public final class Steps {
  private Steps() {}

  /** What a whole run does between ingest and publication. */
  static List<Step> afterIngest() {
    return List.of(
        new Standardize(),
        new Identify(),
        new BuildProfiles(),
        new Detect(),
        new Admit(),
        new Score(),
        new Govern());
  }

  /** Every step that is a command of its own. */
  public static List<Step> alone() {
    return List.of(
        new Ingest(),
        new Standardize(),
        new Identify(),
        new BuildProfiles(),
        new Detect(),
        new Admit(),
        new Score(),
        new Govern(),
        new Publish(),
        new Report());
  }
}
