package org.cadreprofiles.evaluate.anomaly;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The figure that scores are made of, views per resident and unit: how far it is from the truth.
 *
 * @param units units with residents, in all worlds
 * @param organic mean of the true views per resident
 * @param reportedError mean absolute difference between reported and true views per resident
 * @param correctedError the same of the corrected views
 */
public record PerCapita(
    long units,
    double organic,
    @JsonProperty("mean_absolute_error_reported") double reportedError,
    @JsonProperty("mean_absolute_error_corrected") double correctedError) {

  static PerCapita of(List<CaseOutcome> cases) {
    Map<String, List<CaseOutcome>> byUnit =
        cases.stream()
            .filter(one -> one.residents() > 0)
            .collect(Collectors.groupingBy(one -> one.world() + " " + one.unit()));
    List<List<CaseOutcome>> units = new ArrayList<>(byUnit.values());
    return new PerCapita(
        units.size(),
        mean(units, CaseOutcome::organic),
        mean(units, one -> one.reported() - one.organic()),
        mean(units, one -> one.corrected() - one.organic()));
  }

  private static double mean(List<List<CaseOutcome>> units, ToDoubleFunction<CaseOutcome> views) {
    return units.stream()
        .mapToDouble(
            cases -> Math.abs(cases.stream().mapToDouble(views).sum()) / cases.get(0).residents())
        .average()
        .orElse(0);
  }
}
