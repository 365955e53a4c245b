package org.cadreprofiles.report.chart;

import java.util.OptionalDouble;
import org.cadreprofiles.report.text.Numbers;

/**
 * A score on the scale from 0 to 100 with its 90 % interval, so that people compare intervals and
 * not points.
 *
 * @param low lower end
 * @param score the score itself
 * @param high upper end
 * @param withReported score if withheld parts counted as reported, drawn as a hollow mark
 * @param withCorrected score if withheld parts counted as corrected, drawn as a hollow mark
 */
public record IntervalBar(
    double low,
    double score,
    double high,
    OptionalDouble withReported,
    OptionalDouble withCorrected) {
  private static final double LIST_WIDTH = 240;
  private static final double LIST_HEIGHT = 20;
  private static final double WIDTH = 640;
  private static final double HEIGHT = 64;
  private static final double MARGIN = 14;

  /** A small bar for a line of a list; the figures stand beside it. */
  public String inList() {
    Scale x = new Scale(0, 100, 4, LIST_WIDTH - 4);
    double middle = LIST_HEIGHT / 2;
    Svg svg = new Svg("chart mini", LIST_WIDTH, LIST_HEIGHT, "");
    svg.line("axis", x.at(0), middle, x.at(100), middle);
    for (double tick : new double[] {0, 50, 100}) {
      svg.line("axis", x.at(tick), middle - 4, x.at(tick), middle + 4);
    }
    svg.rect("band strong", x.at(low), middle - 5, x.at(high) - x.at(low), 10);
    return svg.circle("point", x.at(score), middle, 3.2).close();
  }

  /**
   * The bar of a person's page with its axis.
   *
   * @param label id of the element that says the same in words
   */
  public String large(String label) {
    Scale x = new Scale(0, 100, MARGIN, WIDTH - MARGIN);
    Svg svg = new Svg("chart medium", WIDTH, HEIGHT, label);
    for (double tick = 0; tick <= 100; tick += 10) {
      svg.line("grid", x.at(tick), 8, x.at(tick), 40);
      svg.text("tick middle", x.at(tick), 58, Numbers.whole(tick));
    }
    svg.rect("band", x.at(low), 16, x.at(high) - x.at(low), 16);
    withReported.ifPresent(value -> svg.circle("hollow reported", x.at(value), 24, 6));
    withCorrected.ifPresent(value -> svg.circle("hollow corrected", x.at(value), 24, 6));
    return svg.circle("point", x.at(score), 24, 7).close();
  }
}
