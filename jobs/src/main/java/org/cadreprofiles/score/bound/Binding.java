package org.cadreprofiles.score.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadreprofiles.score.card.Aspect;
import org.cadreprofiles.score.card.Pillar;
import org.cadreprofiles.score.card.Scorecard;
import org.cadreprofiles.score.card.WeightedIndicator;

/** Puts the catalogue's indicators into their places in a scorecard. */
public final class Binding {
  private final Scorecard scorecard;
  private final Map<String, CatalogueEntry> catalogue;
  private final Set<String> listed;

  /**
   * @param catalogue entries by id, in the order in which they shall stand
   */
  public Binding(Scorecard scorecard, Map<String, CatalogueEntry> catalogue) {
    this.scorecard = scorecard;
    this.catalogue = catalogue;
    this.listed =
        scorecard.aspects().stream()
            .flatMap(aspect -> aspect.pillars().stream())
            .flatMap(pillar -> pillar.indicators().listed().stream())
            .map(WeightedIndicator::id)
            .collect(Collectors.toSet());
  }

  /** The scorecard with all its indicators; one the catalogue lacks stands there as refused. */
  public BoundScorecard bound() {
    List<Leaf> leaves = new ArrayList<>();
    int number = 0;
    for (Aspect aspect : scorecard.aspects()) {
      for (Pillar pillar : aspect.pillars()) {
        leaves.addAll(
            pillar.indicators().takesCatalogue()
                ? taken(aspect, number)
                : listed(aspect, pillar, number));
        number++;
      }
    }
    return new BoundScorecard(scorecard, leaves);
  }

  private List<Leaf> listed(Aspect aspect, Pillar pillar, int number) {
    return pillar.indicators().listed().stream()
        .map(
            item ->
                catalogue
                    .getOrDefault(item.id(), CatalogueEntry.unknown(item.id()))
                    .leaf(aspect.name(), number, item.weight()))
        .toList();
  }

  private List<Leaf> taken(Aspect aspect, int number) {
    return catalogue.values().stream()
        .filter(entry -> entry.aspect().equals(aspect.name()) && !listed.contains(entry.id()))
        .map(entry -> entry.leaf(aspect.name(), number, entry.weight()))
        .toList();
  }
}
