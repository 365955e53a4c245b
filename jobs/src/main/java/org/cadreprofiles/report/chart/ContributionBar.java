package org.cadreprofiles.report.chart;

/**
 * One step of the waterfall from zero to the score, drawn in its line of the table of
 * contributions: it begins where the line above ended.
 *
 * @param before points reached by the lines above
 * @param points points of this line, negative when it takes away
 * @param lowest smallest running sum of the whole table, zero or below
 * @param highest largest running sum of the whole table
 */
public record ContributionBar(double before, double points, double lowest, double highest) {
  private static final double WIDTH = 170;
  private static final double HEIGHT = 20;

  /** The bar; the figure stands beside it. */
  public String svg() {
    Scale x = new Scale(lowest, Math.max(highest, lowest + 1), 2, WIDTH - 2);
    double from = x.at(before);
    double to = x.at(before + points);
    Svg svg = new Svg("chart mini", WIDTH, HEIGHT, "");
    svg.line("axis", x.at(0), 0, x.at(0), HEIGHT);
    svg.rect(
        points < 0 ? "minus" : "plus",
        Math.min(from, to),
        4,
        Math.max(Math.abs(to - from), points == 0 ? 0 : 1),
        HEIGHT - 8);
    return svg.line("link", to, 4, to, HEIGHT).close();
  }
}
