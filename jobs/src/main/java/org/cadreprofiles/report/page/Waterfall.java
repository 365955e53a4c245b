package org.cadreprofiles.report.page;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.report.chart.ContributionBar;

/**
 * Running sums of the parts of a score in the order of its table.
 *
 * @param before points reached before each part
 * @param lowest smallest running sum, zero or below
 * @param highest largest running sum
 */
record Waterfall(Map<PartRow, Double> before, double lowest, double highest) {

  static Waterfall over(List<PartRow> parts) {
    Map<PartRow, Double> before = new IdentityHashMap<>();
    double sum = 0;
    double lowest = 0;
    double highest = 0;
    for (PartRow part : parts) {
      before.put(part, sum);
      sum += part.points();
      lowest = Math.min(lowest, sum);
      highest = Math.max(highest, sum);
    }
    return new Waterfall(before, lowest, highest);
  }

  /** The part's step as SVG, empty when it has no points. */
  String bar(PartRow part) {
    if (part.points() == 0) {
      return "";
    }
    return new ContributionBar(before.get(part), part.points(), lowest, highest).svg();
  }
}
