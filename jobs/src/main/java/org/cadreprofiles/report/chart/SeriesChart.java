package org.cadreprofiles.report.chart;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.report.text.Numbers;

/**
 * Reported against corrected figures day by day: the corrected line with its 90 % band, the
 * reported line above it, the questioned period shaded and its questioned days marked on the axis.
 *
 * @param days days in order, without gaps needed
 * @param from first day in question
 * @param to last day in question, inclusive
 */
public record SeriesChart(List<Day> days, LocalDate from, LocalDate to) {
  private static final double WIDTH = 1_080;
  private static final double HEIGHT = 320;
  private static final double LEFT = 64;
  private static final double RIGHT = WIDTH - 12;
  private static final double TOP = 12;
  private static final double BOTTOM = HEIGHT - 44;

  /**
   * One day.
   *
   * @param suspect views of the day that are in question
   */
  public record Day(
      LocalDate day, double reported, double corrected, double low, double high, double suspect) {}

  public SeriesChart {
    days = List.copyOf(days);
  }

  /** Whether there is enough to draw a line. */
  public boolean drawable() {
    return days.size() > 1;
  }

  /**
   * The chart.
   *
   * @param label id of the element that says the same in words
   */
  public String svg(String label) {
    Scale x =
        new Scale(
            days.get(0).day().toEpochDay(),
            days.get(days.size() - 1).day().toEpochDay(),
            LEFT,
            RIGHT);
    double largest =
        days.stream().mapToDouble(day -> Math.max(day.reported(), day.high())).max().orElse(1);
    Scale y = Scale.upTo(largest, BOTTOM, TOP);
    Svg svg = new Svg("chart wide", WIDTH, HEIGHT, label);
    double begin = x.at(from.toEpochDay() - 0.5);
    svg.rect("period", begin, TOP, x.at(to.toEpochDay() + 0.5) - begin, BOTTOM - TOP);
    axes(svg, x, y);
    svg.path("band", band(x, y));
    svg.path("series corrected", line(x, y, Figure.CORRECTED));
    svg.path("series reported", line(x, y, Figure.REPORTED));
    marks(svg, x);
    return svg.close();
  }

  private void axes(Svg svg, Scale x, Scale y) {
    for (double tick : y.ticks(4)) {
      svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
      svg.text("tick end", LEFT - 8, y.at(tick) + 4, Numbers.whole(tick));
    }
    LocalDate month = days.get(0).day().withDayOfMonth(1).plusMonths(1);
    LocalDate last = days.get(days.size() - 1).day();
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      svg.line("axis", x.at(month.toEpochDay()), BOTTOM, x.at(month.toEpochDay()), BOTTOM + 6);
      svg.text("tick middle", x.at(month.toEpochDay()), BOTTOM + 34, month.toString());
    }
    svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
  }

  private void marks(Svg svg, Scale x) {
    for (Day day : days) {
      if (day.suspect() > 0) {
        double at = x.at(day.day().toEpochDay());
        svg.line("mark", at, BOTTOM + 8, at, BOTTOM + 18);
      }
    }
  }

  private PathData band(Scale x, Scale y) {
    PathData path = new PathData();
    days.forEach(day -> path.to(x.at(day.day().toEpochDay()), y.at(day.high())));
    for (int i = days.size() - 1; i >= 0; i--) {
      path.to(x.at(days.get(i).day().toEpochDay()), y.at(days.get(i).low()));
    }
    return path.closed();
  }

  private PathData line(Scale x, Scale y, Figure figure) {
    PathData path = new PathData();
    days.forEach(day -> path.to(x.at(day.day().toEpochDay()), y.at(figure.of(day))));
    return path;
  }

  /** Which of the two figures a line shows. */
  private enum Figure {
    REPORTED,
    CORRECTED;

    double of(Day day) {
      return this == REPORTED ? day.reported() : day.corrected();
    }
  }
}
