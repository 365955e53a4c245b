package org.cadreprofiles.identity.linkage.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * When two records are taken for one person.
 *
 * @param link probability from which a pair may be linked, above {@code review}
 * @param review probability from which a person is asked
 * @param oneRecordEach whether a person has at most one record in each of two tables; one table
 *     alone is searched for any number
 */
public record Decision(
    @JsonProperty(required = true) double link,
    @JsonProperty(required = true) double review,
    @JsonProperty(required = true) boolean oneRecordEach) {
  public Decision {
    if (!(review > 0 && review <= link && link < 1)) {
      throw new IllegalArgumentException(
          "decision needs 0 < review <= link < 1, it has review " + review + " and link " + link);
    }
  }

  /** The odds of a probability as bits: log2(p / (1 - p)). */
  public static double bits(double probability) {
    return Math.log(probability / (1 - probability)) / Math.log(2);
  }
}
