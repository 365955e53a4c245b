package org.cadreprofiles.report.chart;

import java.util.List;

/**
 * How scores of a group spread on the scale from 0 to 100: a thin line from 10 to 90 %, a thick one
 * from 25 to 75 %, a mark at the median.
 *
 * @param quantiles scores at 10, 25, 50, 75 and 90 %
 */
public record SpreadBar(List<Double> quantiles) {
  private static final double WIDTH = 220;
  private static final double HEIGHT = 20;
  private static final int POINTS = 5;

  public SpreadBar {
    quantiles = List.copyOf(quantiles);
  }

  /** The bar, or nothing when the group has no scores. */
  public String svg() {
    if (quantiles.size() != POINTS) {
      return "";
    }
    Scale x = new Scale(0, 100, 4, WIDTH - 4);
    double middle = HEIGHT / 2;
    Svg svg = new Svg("chart mini", WIDTH, HEIGHT, "");
    svg.line("axis", x.at(0), middle, x.at(100), middle);
    for (double tick : new double[] {0, 50, 100}) {
      svg.line("axis", x.at(tick), middle - 4, x.at(tick), middle + 4);
    }
    thick(svg, x, "whisker", 0, 4, 3);
    thick(svg, x, "band", 1, 3, 9);
    double median = x.at(quantiles.get(2));
    return svg.line("median", median, middle - 7, median, middle + 7).close();
  }

  private void thick(Svg svg, Scale x, String type, int from, int to, double height) {
    double begin = x.at(quantiles.get(from));
    svg.rect(type, begin, (HEIGHT - height) / 2, x.at(quantiles.get(to)) - begin, height);
  }
}
