package org.cadreprofiles.report.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;

/**
 * Where a unit stands among units like it: twenty dots, each for a twentieth of the peers (quantile
 * dot plot: Kay, Kola, Hullman and Munson 2016), and the unit's reported and corrected figure below
 * them.
 *
 * @param quantiles figures of the peers at 2.5 %, 7.5 % ... 97.5 %
 * @param reported the unit's reported figure
 * @param corrected the unit's corrected figure
 */
public record PeerDots(List<Double> quantiles, OptionalDouble reported, OptionalDouble corrected) {
  private static final double WIDTH = 1_080;
  private static final double HEIGHT = 150;
  private static final double MARGIN = 24;
  private static final double BASE = 92;
  private static final double DOT = 6;

  public PeerDots {
    quantiles = List.copyOf(quantiles);
  }

  /**
   * The chart.
   *
   * @param label id of the element that says the same in words
   * @param nameReported word for the reported figure
   * @param nameCorrected word for the corrected figure
   */
  public String svg(String label, Both nameReported, Both nameCorrected) {
    double largest = quantiles.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    Scale x =
        Scale.upTo(
            Math.max(largest, Math.max(reported.orElse(0), corrected.orElse(0))),
            MARGIN,
            WIDTH - MARGIN);
    Svg svg = new Svg("chart wide", WIDTH, HEIGHT, label);
    for (double tick : x.ticks(6)) {
      svg.line("grid", x.at(tick), 8, x.at(tick), BASE);
      svg.text("tick middle", x.at(tick), HEIGHT - 4, Numbers.figure(tick));
    }
    svg.line("axis", MARGIN, BASE, WIDTH - MARGIN, BASE);
    dots(svg, x);
    corrected.ifPresent(value -> marker(svg, x.at(value), "corrected", nameCorrected, 108));
    reported.ifPresent(value -> marker(svg, x.at(value), "reported", nameReported, 126));
    return svg.close();
  }

  /** Dots that would overlap are piled up, in bins as wide as a dot. */
  private void dots(Svg svg, Scale x) {
    long bin = Long.MIN_VALUE;
    int pile = 0;
    for (double value : quantiles.stream().sorted().toList()) {
      long here = Math.round(x.at(value) / (2 * DOT));
      pile = here == bin ? pile + 1 : 0;
      bin = here;
      double step = Math.min(2 * DOT, (BASE - 14) / quantiles.size() * 2);
      svg.circle("peer", here * 2 * DOT, BASE - DOT - pile * step, DOT - 1);
    }
  }

  private static void marker(Svg svg, double at, String type, Both name, double y) {
    svg.line("marker " + type, at, 8, at, y - 4);
    String side = at > WIDTH * 0.75 ? " end" : "";
    svg.text("label " + type + side, at + (side.isEmpty() ? 5 : -5), y + 2, name);
  }
}
