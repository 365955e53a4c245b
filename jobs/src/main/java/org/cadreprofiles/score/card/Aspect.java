package org.cadreprofiles.score.card;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * First level of a scorecard.
 *
 * @param name name of the aspect; the catalogue's aspect where a pillar takes the catalogue
 * @param weight weight among the aspects, above 0
 * @param pillars second level, at most one of them taking the catalogue
 */
public record Aspect(String name, double weight, List<Pillar> pillars) implements Serializable {
  public Aspect {
    Check.weight("aspect `" + name + "`", weight);
    Check.notEmpty("`pillars` of aspect `" + name + "`", pillars);
    pillars = List.copyOf(pillars);
    Check.unique("Pillar of aspect `" + name + "`:", pillars.stream().map(Pillar::name).toList());
    if (pillars.stream().filter(pillar -> pillar.indicators().takesCatalogue()).count() > 1) {
      throw new IllegalArgumentException(
          "Aspect `"
              + name
              + "` takes the catalogue in two pillars; an indicator belongs to one. List the"
              + " indicators of all but one pillar.");
    }
  }

  Stream<String> words() {
    return Stream.concat(Stream.of(name), pillars.stream().flatMap(Pillar::words));
  }
}
