package org.cadreprofiles.evaluate.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How good scores are on invented worlds.
 *
 * @param seed seed of the first world; the others follow it
 * @param worlds worlds of each kind
 * @param brushed worlds in which views are inflated
 * @param unbrushed the same worlds without that
 * @param eachBrushed the worlds one by one
 * @param eachUnbrushed the same without brushing
 * @param leniency how well leniency of raters is found in the brushed worlds
 */
public record ScoreTrial(
    long seed,
    int worlds,
    OrderQuality brushed,
    OrderQuality unbrushed,
    @JsonProperty("each_brushed") List<OrderQuality> eachBrushed,
    @JsonProperty("each_unbrushed") List<OrderQuality> eachUnbrushed,
    List<LeniencyQuality> leniency) {}
