package org.cadreprofiles.evaluate.anomaly;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How well detection did on invented worlds that nobody looked at while it was made.
 *
 * @param size size of each world
 * @param seed seed of the first world; the others follow it
 * @param worlds worlds of each kind
 * @param families kinds of attack that occur
 * @param attacked worlds with attacks and innocent oddities
 * @param confounders worlds with innocent oddities alone
 * @param clean worlds with neither
 * @param secondLooks worlds with attacks that were looked at a second time
 * @param signals what would be flagged there without each signal
 * @param delays how late attacks are flagged there
 */
public record DetectionTrial(
    String size,
    long seed,
    int worlds,
    List<String> families,
    DetectionQuality attacked,
    @JsonProperty("confounders_only") Flags confounders,
    Flags clean,
    @JsonProperty("second_looks") int secondLooks,
    @JsonProperty("without_signal") List<SignalWorth> signals,
    List<Delay> delays) {}
