package org.cadreprofiles.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.report.chart.ContributionBar;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;

/**
 * The weight of a candidate as a waterfall: what each field adds or takes away.
 *
 * @param steps in the order in which fields are compared, what is known beforehand first
 */
public record IdentityFall(List<Step> steps) {
  /**
   * One field.
   *
   * @param bits log2 of how much likelier the level is for one person than for two
   * @param bar the step as SVG
   */
  public record Step(Both field, Both level, String bits, String bar) {}

  /**
   * Reads what gold.identity_review holds.
   *
   * @param evidence field=level joined by semicolons
   * @param waterfall field=bits joined by semicolons
   */
  static IdentityFall of(Texts texts, String evidence, String waterfall) {
    Map<String, String> levels = pairs(evidence);
    Map<String, Double> bits = new LinkedHashMap<>();
    pairs(waterfall).forEach((field, value) -> bits.put(field, Double.valueOf(value)));
    double lowest = 0;
    double highest = 0;
    double sum = 0;
    for (double step : bits.values()) {
      sum += step;
      lowest = Math.min(lowest, sum);
      highest = Math.max(highest, sum);
    }
    List<Step> steps = new ArrayList<>();
    double before = 0;
    for (Map.Entry<String, Double> step : bits.entrySet()) {
      String level = levels.getOrDefault(step.getKey(), "");
      steps.add(
          new Step(
              texts.code("identityField", step.getKey()),
              level.isEmpty() ? Both.nothing() : texts.code("identityLevel", level),
              Numbers.signed(step.getValue()),
              new ContributionBar(before, step.getValue(), lowest, highest).svg()));
      before += step.getValue();
    }
    return new IdentityFall(steps);
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String part : text.split(";")) {
      String[] pair = part.split("=", 2);
      if (pair.length == 2) {
        pairs.put(pair[0], pair[1]);
      }
    }
    return pairs;
  }
}
