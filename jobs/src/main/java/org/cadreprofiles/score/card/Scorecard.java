package org.cadreprofiles.score.card;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What counts, how much, and compared with whom: a tree of aspects, pillars and indicators with the
 * settings of the method. Bound to conf/scorecard.yaml, described by schemas/scorecard.schema.json.
 *
 * @param name short name, shown beside scores
 * @param version version of this scorecard, raised with every change
 * @param aspects first level of the tree
 * @param peers who is compared with whom
 * @param normalisation how values of different units become comparable
 * @param missing what happens where values are missing
 * @param responsibility how far a post answers for the results of its unit
 * @param ledger what commendations and concluded findings add or take
 * @param weightSpread relative standard deviation of an average weight in the replicates, 0 to 1
 */
public record Scorecard(
    String name,
    int version,
    List<Aspect> aspects,
    PeerGrouping peers,
    Normalisation normalisation,
    Missing missing,
    Responsibility responsibility,
    Ledger ledger,
    double weightSpread)
    implements Serializable {
  public Scorecard {
    Check.notEmpty("`aspects` of the scorecard", aspects);
    aspects = List.copyOf(aspects);
    Check.unique("Aspect", aspects.stream().map(Aspect::name).toList());
    Check.unique("Indicator", indicators(aspects).map(WeightedIndicator::id).toList());
    Check.range("weightSpread", weightSpread, 0, 1);
    Stream.concat(aspects.stream().flatMap(Aspect::words), ledger.words())
        .forEach(ProtectedAttributes::refuse);
  }

  private static Stream<WeightedIndicator> indicators(List<Aspect> aspects) {
    return aspects.stream()
        .flatMap(aspect -> aspect.pillars().stream())
        .flatMap(pillar -> pillar.indicators().listed().stream());
  }
}
