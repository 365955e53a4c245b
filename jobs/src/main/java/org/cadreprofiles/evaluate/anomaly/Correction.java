package org.cadreprofiles.evaluate.anomaly;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.cadreprofiles.stats.Quantile;

/**
 * How near corrected counts are to what people viewed themselves.
 *
 * @param cases how many
 * @param medianReportedError median of reported less organic, over organic
 * @param medianError median of corrected less organic, over organic
 * @param coverage share of the cases whose 90 % interval holds the organic count
 */
public record Correction(
    long cases,
    @JsonProperty("median_reported_error") Double medianReportedError,
    @JsonProperty("median_error") Double medianError,
    Share coverage) {

  static Correction of(List<CaseOutcome> all, Predicate<CaseOutcome> which) {
    List<CaseOutcome> cases = all.stream().filter(which).toList();
    return new Correction(
        cases.size(),
        median(cases, CaseOutcome::reportedError),
        median(cases, CaseOutcome::error),
        Share.of(cases.size(), cases.stream().filter(CaseOutcome::covered).count()));
  }

  private static Double median(List<CaseOutcome> cases, ToDoubleFunction<CaseOutcome> figure) {
    return cases.isEmpty() ? null : Quantile.median(cases.stream().mapToDouble(figure).toArray());
  }
}
