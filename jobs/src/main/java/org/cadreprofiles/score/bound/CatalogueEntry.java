package org.cadreprofiles.score.bound;

import org.cadreprofiles.score.card.Direction;
import org.cadreprofiles.score.indicator.ComputedIndicator;

/**
 * An indicator as catalogue and gate describe it.
 *
 * @param id id
 * @param aspect aspect in the catalogue
 * @param direction whether more is better
 * @param weight weight in the catalogue, 1 where it gives none
 * @param ofUnit whether it is about units
 * @param computed name of the {@link ComputedIndicator}, empty where values are reported
 * @param refusal why it may not count, empty when it may
 */
record CatalogueEntry(
    String id,
    String aspect,
    Direction direction,
    double weight,
    boolean ofUnit,
    String computed,
    String refusal) {

  /** What stands for an indicator that the scorecard names and the catalogue has not. */
  static CatalogueEntry unknown(String id) {
    return new CatalogueEntry(
        id, "", Direction.UP, 1, true, "", "not in the catalogue in this period");
  }

  /** The leaf of a scorecard that this entry fills. */
  Leaf leaf(String scorecardAspect, int pillar, double leafWeight) {
    String why = leafWeight > 0 ? refusal : "its weight in the catalogue is not above 0";
    return new Leaf(id, scorecardAspect, pillar, leafWeight, direction, ofUnit, computed, why);
  }
}
