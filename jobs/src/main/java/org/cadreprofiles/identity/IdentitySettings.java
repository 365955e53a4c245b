package org.cadreprofiles.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;

/**
 * How records are linked to cadres.
 *
 * @param zone time zone in which the day of a report is read, such as Asia/Shanghai
 * @param candidatesShown how many candidates a review or an alternative lists, 1 to 50
 * @param maxRounds after how many rounds the clustering of the roster gives up, 1 to 1,000; a
 *     cluster of n cadre numbers needs at most n rounds
 * @param leastToLearnFrom records linked by rules, from which on weights are learnt and the
 *     probabilistic pass runs; with fewer, what rules leave open is for a person
 */
public record IdentitySettings(
    @JsonProperty(required = true) ZoneId zone,
    @JsonProperty(required = true) int candidatesShown,
    @JsonProperty(required = true) int maxRounds,
    @JsonProperty(required = true) int leastToLearnFrom) {

  private static final int MOST_CANDIDATES = 50;
  private static final int MOST_ROUNDS = 1_000;

  public IdentitySettings {
    within("candidatesShown", candidatesShown, MOST_CANDIDATES);
    within("maxRounds", maxRounds, MOST_ROUNDS);
    within("leastToLearnFrom", leastToLearnFrom, Integer.MAX_VALUE);
  }

  private static void within(String key, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "identity." + key + " is " + value + ", allowed is 1 to " + most + ". Change it.");
    }
  }
}
