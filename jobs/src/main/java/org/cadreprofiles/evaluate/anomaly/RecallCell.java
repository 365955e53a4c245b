package org.cadreprofiles.evaluate.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many attacks of a family and intensity were flagged.
 *
 * @param family kind of attack
 * @param intensity fake views over organic ones, the nearest of {@link #INTENSITIES}
 * @param found share flagged
 */
public record RecallCell(String family, double intensity, Share found) {
  /** Intensities that attacks are sorted to, by the nearest logarithm. */
  static final List<Double> INTENSITIES = List.of(0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0);

  private static final double BAR = 0.8;

  /** All cells with attacks, families by name, intensities rising. */
  static List<RecallCell> of(List<CaseOutcome> cases) {
    Map<String, Map<Double, List<CaseOutcome>>> sorted =
        cases.stream()
            .filter(CaseOutcome::attacked)
            .collect(
                Collectors.groupingBy(
                    CaseOutcome::family,
                    TreeMap::new,
                    Collectors.groupingBy(
                        one -> nearest(one.intensity()), TreeMap::new, Collectors.toList())));
    List<RecallCell> cells = new ArrayList<>();
    sorted.forEach(
        (family, byIntensity) ->
            byIntensity.forEach(
                (intensity, attacks) ->
                    cells.add(
                        new RecallCell(
                            family,
                            intensity,
                            Share.of(
                                attacks.size(),
                                attacks.stream().filter(CaseOutcome::flagged).count())))));
    return List.copyOf(cells);
  }

  /**
   * The smallest intensity from which on at least 80 % of a family's attacks are flagged, in it and
   * in every larger one; families without such are not in the map.
   */
  static Map<String, Double> smallestFound(List<RecallCell> cells) {
    Map<String, Double> smallest = new TreeMap<>();
    Map<String, List<RecallCell>> byFamily =
        cells.stream().collect(Collectors.groupingBy(RecallCell::family));
    byFamily.forEach(
        (family, own) -> {
          List<RecallCell> falling =
              own.stream()
                  .sorted(Comparator.comparingDouble(RecallCell::intensity).reversed())
                  .toList();
          for (RecallCell cell : falling) {
            if (cell.found().share() < BAR) {
              break;
            }
            smallest.put(family, cell.intensity());
          }
        });
    return smallest;
  }

  private static double nearest(double intensity) {
    return INTENSITIES.stream()
        .min(Comparator.comparingDouble(one -> Math.abs(Math.log(one / intensity))))
        .orElseThrow();
  }
}
