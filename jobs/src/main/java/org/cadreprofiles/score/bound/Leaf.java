package org.cadreprofiles.score.bound;

import java.io.Serializable;
import org.cadreprofiles.score.card.Direction;
import org.cadreprofiles.score.indicator.ComputedIndicator;

/**
 * An indicator bound to its place in the scorecard.
 *
 * @param id id in the catalogue
 * @param aspect aspect of the scorecard
 * @param pillar number of its pillar among all pillars
 * @param weight weight among the indicators of its pillar, above 0
 * @param direction whether more is better
 * @param ofUnit whether it is about units, whose results are attributed to people
 * @param computed name of the {@link ComputedIndicator}, empty where values are reported
 * @param refusal why it may not count, empty when it may
 */
public record Leaf(
    String id,
    String aspect,
    int pillar,
    double weight,
    Direction direction,
    boolean ofUnit,
    String computed,
    String refusal)
    implements Serializable {

  /** Whether the gate lets it count. */
  public boolean admitted() {
    return refusal.isEmpty();
  }

  /** Whether it is computed from feeds. */
  public boolean isComputed() {
    return !computed.isEmpty();
  }
}
