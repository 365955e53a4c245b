package org.cadreprofiles.evaluate.anomaly;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cadreprofiles.evaluate.anomaly.baseline.Baseline;

/**
 * How well another way did on the same cases.
 *
 * @param title what it is
 * @param atCustomary what it flags at its customary threshold
 * @param atEqualCare what it flags at the lowest threshold at which it flags no more cases wrongly
 *     than detection did; nobody without the truth could know that threshold
 */
public record BaselineQuality(
    String title,
    @JsonProperty("at_customary_threshold") Flags atCustomary,
    @JsonProperty("at_equally_many_wrong_flags") Flags atEqualCare) {

  static BaselineQuality of(Baseline baseline, List<CaseOutcome> cases) {
    double careful = careful(baseline, cases);
    return new BaselineQuality(
        baseline.title(),
        flags(baseline, cases, baseline.customary()),
        flags(baseline, cases, careful));
  }

  // Just above the score of the first innocent case that would be one wrong flag too many.
  private static double careful(Baseline baseline, List<CaseOutcome> cases) {
    long allowed = cases.stream().filter(c -> c.flagged() && !c.attacked()).count();
    double[] innocent =
        cases.stream()
            .filter(one -> !one.attacked())
            .mapToDouble(one -> one.score(baseline))
            .sorted()
            .toArray();
    int first = innocent.length - 1 - (int) allowed;
    return first < 0 ? Double.NEGATIVE_INFINITY : Math.nextUp(innocent[first]);
  }

  private static Flags flags(Baseline baseline, List<CaseOutcome> cases, double threshold) {
    return Flags.of(
        cases.stream().map(one -> one.flaggedIf(one.score(baseline) >= threshold)).toList());
  }
}
