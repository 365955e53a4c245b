package org.cadreprofiles.world.people;

/** What is special about a cadre. */
public enum CadreTrait {
  /** Truly outstanding year after year: high figures that are no anomaly. */
  EXCELLENT,
  /** Shares a name with another cadre of the district. */
  NAMESAKE
}
