package org.cadreprofiles.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of the records of a feed in one run; {@code in} is the sum of the other four.
 *
 * @param in records read
 * @param out net rows added to the feed's table; negative when corrections removed more than came
 * @param quarantined records that broke the contract
 * @param duplicates records with a natural key and content already held
 * @param superseded record versions that a correction or a newer version replaced
 */
public record FeedCount(
    String feed,
    @JsonProperty("in") long in,
    long out,
    long quarantined,
    long duplicates,
    long superseded) {

  /** Whether every record is in exactly one place. */
  public boolean conserved() {
    return in == out + quarantined + duplicates + superseded;
  }
}
