package org.cadreprofiles.report;

/** Who the site is for, which decides what it may show (safeguard G6). */
public enum Edition {
  /** Shared with those who read scores: petitions and feedback appear as totals of five or more. */
  REVIEWER,
  /** For investigators: single petition matters appear too, petitioners never do. */
  INVESTIGATOR;

  /** Name in texts and folders: reviewer or investigator. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
