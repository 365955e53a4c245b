package org.cadreprofiles.evaluate.anomaly;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What was flagged in worlds of a kind.
 *
 * @param worlds how many worlds
 * @param cases cases in all of them
 * @param attacked cases that were attacked
 * @param falseDiscovery share of the flagged cases that nobody attacked
 * @param recall share of the attacked cases that were flagged, whatever their intensity
 * @param wrongPer1000 flagged cases that nobody attacked, per 1,000 such cases
 */
public record Flags(
    long worlds,
    long cases,
    long attacked,
    @JsonProperty("false_discovery") Share falseDiscovery,
    Share recall,
    @JsonProperty("wrong_per_1000") Double wrongPer1000) {

  /** Counts the cases of one or many worlds. */
  public static Flags of(List<CaseOutcome> cases) {
    long attacked = cases.stream().filter(CaseOutcome::attacked).count();
    long flagged = cases.stream().filter(CaseOutcome::flagged).count();
    long right = cases.stream().filter(c -> c.flagged() && c.attacked()).count();
    long clean = cases.size() - attacked;
    return new Flags(
        cases.stream().map(CaseOutcome::world).distinct().count(),
        cases.size(),
        attacked,
        Share.of(flagged, flagged - right),
        Share.of(attacked, right),
        clean == 0 ? null : Double.valueOf(1000.0 * (flagged - right) / clean));
  }
}
