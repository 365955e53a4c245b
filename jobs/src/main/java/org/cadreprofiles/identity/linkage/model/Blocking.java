package org.cadreprofiles.identity.linkage.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Which pairs are looked at: those that agree in all columns of at least one rule.
 *
 * @param rules columns of each rule, 1 to 30 rules
 * @param largestBlock pairs of one block above which the block is left out and reported
 * @param pairsPerRecord pairs that one rule may bring per record; a rule that brings more is left
 *     out and reported, so that a model holds for small and large tables
 */
public record Blocking(
    @JsonProperty(required = true) List<List<String>> rules,
    @JsonProperty(required = true) long largestBlock,
    @JsonProperty(required = true) double pairsPerRecord) {

  /** Rules of a pair are kept in 32 bits. */
  private static final int MOST_RULES = 30;

  public Blocking {
    if (rules == null || rules.isEmpty() || rules.size() > MOST_RULES) {
      throw new IllegalArgumentException("blocking.rules must hold 1 to " + MOST_RULES + " rules");
    }
    rules = rules.stream().map(List::copyOf).toList();
    if (rules.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException(
          "A blocking rule has no column: it would pair all records");
    }
    if (largestBlock < 1 || !(pairsPerRecord > 0)) {
      throw new IllegalArgumentException(
          "blocking.largestBlock and blocking.pairsPerRecord must be positive, they are "
              + largestBlock
              + " and "
              + pairsPerRecord);
    }
  }
}
