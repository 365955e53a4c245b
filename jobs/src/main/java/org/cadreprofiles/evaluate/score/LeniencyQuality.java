package org.cadreprofiles.evaluate.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * How well leniency of raters is found, by how many people they rated.
 *
 * @param fewestPeople people whom each of these raters rated, or more
 * @param raters how many raters that are
 * @param correlation Pearson's correlation of leniency found and true; none with fewer than three
 */
public record LeniencyQuality(
    @JsonProperty("fewest_people") int fewestPeople, long raters, Double correlation) {
  private static final int[] FEWEST = {1, 2, 3, 4, 5, 10, 50};

  /** The quality over all raters of all worlds, one row for each number of people. */
  public static List<LeniencyQuality> of(List<RaterLeniency> raters) {
    return IntStream.of(FEWEST).mapToObj(fewest -> of(raters, fewest)).toList();
  }

  private static LeniencyQuality of(List<RaterLeniency> raters, int fewest) {
    List<RaterLeniency> some = raters.stream().filter(one -> one.people() >= fewest).toList();
    return new LeniencyQuality(
        fewest,
        some.size(),
        some.size() < 3
            ? null
            : new PearsonsCorrelation()
                .correlation(
                    some.stream().mapToDouble(RaterLeniency::found).toArray(),
                    some.stream().mapToDouble(RaterLeniency::leniency).toArray()));
  }
}
