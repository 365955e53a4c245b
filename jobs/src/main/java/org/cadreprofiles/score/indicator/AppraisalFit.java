package org.cadreprofiles.score.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.cadreprofiles.stats.CrossedRatings;
import org.cadreprofiles.stats.RatingEffects;
import org.cadreprofiles.stats.RatingVariances;

/**
 * Merit and leniency behind the marks that are not set aside, by the names of people and raters.
 */
final class AppraisalFit {

  /**
   * What a rater gave a person.
   *
   * @param given mean of the marks
   * @param levelled the same free of what one aspect has more than another
   * @param isSetAside whether a finding questions it
   */
  record Pair(
      String person,
      String rater,
      String role,
      double given,
      double levelled,
      boolean isSetAside) {}

  private final Map<String, Integer> people = new TreeMap<>();
  private final Map<String, Integer> raters = new TreeMap<>();
  private final Map<String, Integer> roles = new TreeMap<>();
  private final RatingVariances variances;
  private final RatingEffects effects;
  private final double middle;

  /** Fits the model to the pairs that are not set aside. */
  AppraisalFit(List<Pair> pairs) {
    List<Pair> used = pairs.stream().filter(pair -> !pair.isSetAside()).toList();
    CrossedRatings ratings =
        new CrossedRatings(
            used.stream().mapToInt(pair -> number(raters, pair.rater())).toArray(),
            used.stream().mapToInt(pair -> number(people, pair.person())).toArray(),
            used.stream().mapToInt(pair -> number(roles, pair.role())).toArray(),
            used.stream().mapToDouble(Pair::levelled).toArray());
    variances = RatingVariances.of(ratings);
    effects = variances.known() ? RatingEffects.of(ratings, variances) : null;
    middle =
        effects == null
            ? 0
            : Arrays.stream(ratings.role())
                .mapToDouble(role -> effects.roles()[role])
                .average()
                .orElse(0);
  }

  private static int number(Map<String, Integer> numbers, String name) {
    numbers.putIfAbsent(name, numbers.size());
    return numbers.get(name);
  }

  /**
   * The mark of a person from middling raters in the roles that rated; none where nothing can be
   * told apart, or all marks of the person are set aside.
   */
  OptionalDouble mark(String person) {
    return effects == null || !people.containsKey(person)
        ? OptionalDouble.empty()
        : OptionalDouble.of(middle + effects.people()[people.get(person)]);
  }

  /** Standard deviation of the error of {@link #mark}. */
  double deviation(String person) {
    return effects.deviations()[people.get(person)];
  }

  /**
   * Points that a rater gives beyond what the role does; of one whose marks are set aside, by what
   * others say of the same people.
   *
   * @param pairs the rater's pairs
   */
  OptionalDouble leniency(String rater, List<Pair> pairs) {
    if (effects == null) {
      return OptionalDouble.empty();
    }
    if (raters.containsKey(rater)) {
      return OptionalDouble.of(effects.raters()[raters.get(rater)]);
    }
    double[] left =
        pairs.stream()
            .filter(pair -> people.containsKey(pair.person()) && roles.containsKey(pair.role()))
            .mapToDouble(
                pair ->
                    pair.levelled()
                        - effects.roles()[roles.get(pair.role())]
                        - effects.people()[people.get(pair.person())])
            .toArray();
    return left.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(RatingEffects.ofNewRater(left, variances));
  }
}
