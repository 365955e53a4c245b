package org.cadreprofiles.score.group;

/**
 * A person's value of an indicator.
 *
 * @param reported value as reported
 * @param used value to be used; NaN where nobody knows it
 * @param sdLow standard deviation of its error downwards, at least 0
 * @param sdHigh the same upwards
 * @param exposure how far the person answers for it, above 0, at most 1
 * @param withheld whether an open anomaly withholds it
 * @param note what findings did to it, empty where nothing
 * @param evidence source records
 */
record Observation(
    double reported,
    double used,
    double sdLow,
    double sdHigh,
    double exposure,
    boolean withheld,
    String note,
    String evidence) {

  boolean known() {
    return !Double.isNaN(used);
  }

  /** Whether it can be compared with the peers' values and counted. */
  boolean counts() {
    return known() && !withheld;
  }
}
