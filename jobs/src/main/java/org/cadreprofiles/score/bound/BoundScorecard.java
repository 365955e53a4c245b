package org.cadreprofiles.score.bound;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cadreprofiles.score.card.Aspect;
import org.cadreprofiles.score.card.Pillar;
import org.cadreprofiles.score.card.Scorecard;

/**
 * A scorecard with the catalogue's indicators in their places.
 *
 * @param scorecard the scorecard
 * @param leaves all indicators, those that may not count included
 */
public record BoundScorecard(Scorecard scorecard, List<Leaf> leaves) implements Serializable {
  public BoundScorecard {
    leaves = List.copyOf(leaves);
  }

  /** The ids of admitted indicators that fulfil the condition, in order. */
  public List<String> admitted(Predicate<Leaf> condition) {
    return leaves.stream().filter(Leaf::admitted).filter(condition).map(Leaf::id).toList();
  }

  /**
   * The tree above some of the indicators.
   *
   * @param active places of these in {@link #leaves}; they become leaves 0, 1, ... in this order
   */
  public WeightedTree tree(int[] active) {
    List<Integer> parent = new ArrayList<>();
    List<Double> weight = new ArrayList<>();
    List<Aspect> aspects = scorecard.aspects();
    int pillars = aspects.stream().mapToInt(aspect -> aspect.pillars().size()).sum();
    for (int place : active) {
      parent.add(active.length + leaves.get(place).pillar());
      weight.add(leaves.get(place).weight());
    }
    for (int a = 0; a < aspects.size(); a++) {
      for (Pillar pillar : aspects.get(a).pillars()) {
        parent.add(active.length + pillars + a);
        weight.add(pillar.weight());
      }
    }
    for (Aspect aspect : aspects) {
      parent.add(active.length + pillars + aspects.size());
      weight.add(aspect.weight());
    }
    return new WeightedTree(
        active.length,
        parent.stream().mapToInt(Integer::intValue).toArray(),
        weight.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
