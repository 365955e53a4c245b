package org.cadreprofiles.score.card;

import java.io.Serializable;

/**
 * An indicator named by a scorecard.
 *
 * @param id its id in the catalogue
 * @param weight weight among the indicators of its pillar, above 0
 */
public record WeightedIndicator(String id, double weight) implements Serializable {
  public WeightedIndicator {
    Check.weight("indicator `" + id + "`", weight);
  }
}
