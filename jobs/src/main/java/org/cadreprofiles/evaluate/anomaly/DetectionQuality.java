package org.cadreprofiles.evaluate.anomaly;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.evaluate.anomaly.baseline.Baseline;

/**
 * How well inflated views were found and corrected in worlds of a kind.
 *
 * @param flags what was flagged, rightly and wrongly
 * @param recall by family and intensity, never only averaged
 * @param smallestFound by family, the smallest intensity from which on 80 % are flagged
 * @param flaggedAttacks correction of the attacked cases that were flagged
 * @param allAttacks correction of all attacked cases, the missed ones with them
 * @param unattacked correction of the cases that nobody attacked
 * @param perCapita views per resident of all units
 * @param baselines what others would have flagged
 */
public record DetectionQuality(
    Flags flags,
    List<RecallCell> recall,
    @JsonProperty("smallest_found") Map<String, Double> smallestFound,
    @JsonProperty("corrected_flagged_attacks") Correction flaggedAttacks,
    @JsonProperty("corrected_all_attacks") Correction allAttacks,
    @JsonProperty("corrected_unattacked") Correction unattacked,
    @JsonProperty("per_capita") PerCapita perCapita,
    List<BaselineQuality> baselines) {

  /** Measures the cases of one or many worlds. */
  public static DetectionQuality of(List<CaseOutcome> cases) {
    List<RecallCell> recall = RecallCell.of(cases);
    return new DetectionQuality(
        Flags.of(cases),
        recall,
        RecallCell.smallestFound(recall),
        Correction.of(cases, one -> one.attacked() && one.flagged()),
        Correction.of(cases, CaseOutcome::attacked),
        Correction.of(cases, one -> !one.attacked()),
        PerCapita.of(cases),
        Baseline.ALL.stream().map(other -> BaselineQuality.of(other, cases)).toList());
  }
}
