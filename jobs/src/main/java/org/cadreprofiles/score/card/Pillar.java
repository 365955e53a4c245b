package org.cadreprofiles.score.card;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * Second level of a scorecard.
 *
 * @param name name of the pillar
 * @param weight weight among the pillars of its aspect, above 0
 * @param areas responsibility areas as the roster writes them: who is in charge of one answers for
 *     unit results of this pillar with the share {@link Responsibility#inCharge}; may be empty
 * @param indicators third level
 */
public record Pillar(String name, double weight, List<String> areas, IndicatorChoice indicators)
    implements Serializable {
  public Pillar {
    Check.weight("pillar `" + name + "`", weight);
    areas = areas == null ? List.of() : List.copyOf(areas);
  }

  Stream<String> words() {
    return Stream.of(
            Stream.of(name),
            areas.stream(),
            indicators.listed().stream().map(WeightedIndicator::id))
        .flatMap(words -> words);
  }
}
