package org.cadreprofiles.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps values to pixels along one axis, linearly.
 *
 * @param from value at {@code start}
 * @param to value at {@code end}, different from {@code from}
 * @param start first pixel
 * @param end last pixel; smaller than {@code start} on an axis that grows upwards
 */
record Scale(double from, double to, double start, double end) {
  Scale {
    if (!(to > from)) {
      throw new IllegalArgumentException("A scale from " + from + " to " + to + " has no length.");
    }
  }

  /** An axis from zero to a round number not below the largest value. */
  static Scale upTo(double largest, double start, double end) {
    double step = step(Math.max(largest, 1) / 4);
    return new Scale(0, Math.ceil(Math.max(largest, 1) / step) * step, start, end);
  }

  /** Pixel of a value; values outside stay at the edge. */
  double at(double value) {
    double inside = Math.min(to, Math.max(from, value));
    return start + (inside - from) / (to - from) * (end - start);
  }

  /** Round values along the axis, about as many as asked for. */
  List<Double> ticks(int about) {
    double step = step((to - from) / about);
    List<Double> ticks = new ArrayList<>();
    for (double tick = Math.ceil(from / step) * step; tick <= to + step / 1e6; tick += step) {
      ticks.add(tick);
    }
    return ticks;
  }

  /** The smallest of 1, 2, 5 times a power of ten that is not below the value. */
  private static double step(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double factor : new double[] {1, 2, 5}) {
      if (value <= factor * power * (1 + 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
