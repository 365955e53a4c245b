package org.cadreprofiles.evaluate.anomaly;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cadreprofiles.stats.Quantile;

/**
 * How many days after its first fake view an attack is flagged, detection running every week.
 *
 * @param family kind of attack
 * @param flagged share flagged before the quarter was over
 * @param medianDays median of the days of those that were; none where none was
 */
public record Delay(String family, Share flagged, @JsonProperty("median_days") Double medianDays) {
  /** All attacks together, under this name. */
  static final String ALL = "all";

  /** One row per family and one for all of them. */
  public static List<Delay> of(List<CaseDelay> attacks) {
    Map<String, List<CaseDelay>> families =
        attacks.stream()
            .collect(Collectors.groupingBy(CaseDelay::family, TreeMap::new, Collectors.toList()));
    List<Delay> delays = new ArrayList<>();
    families.forEach((family, own) -> delays.add(of(family, own)));
    delays.add(of(ALL, attacks));
    return List.copyOf(delays);
  }

  private static Delay of(String family, List<CaseDelay> attacks) {
    double[] days =
        attacks.stream()
            .flatMap(one -> one.days().stream())
            .mapToDouble(Integer::doubleValue)
            .toArray();
    return new Delay(
        family,
        Share.of(attacks.size(), days.length),
        days.length == 0 ? null : Double.valueOf(Quantile.median(days)));
  }
}
