package org.cadreprofiles.report.chart;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.report.text.Both;

/**
 * Dated facts on three lanes - for, neutral, against - from the first to the day of the profile;
 * what does not count is hollow.
 *
 * @param marks one mark per fact
 * @param asOf right end
 * @param positive name of the first lane
 * @param neutral name of the second lane
 * @param negative name of the third lane
 */
public record TimelineChart(
    List<Mark> marks, LocalDate asOf, Both positive, Both neutral, Both negative) {
  private static final double WIDTH = 1_080;
  private static final double LEFT = 96;
  private static final double RIGHT = WIDTH - 16;
  private static final double LANE = 34;
  private static final double BOTTOM = 3 * LANE + 6;

  /**
   * One fact.
   *
   * @param lane 0 for, 1 neutral, 2 against
   * @param look class name: counted or hollow
   */
  public record Mark(LocalDate day, int lane, String look) {}

  public TimelineChart {
    marks = List.copyOf(marks);
  }

  /** Whether there is anything to draw. */
  public boolean drawable() {
    return !marks.isEmpty();
  }

  /**
   * The chart.
   *
   * @param label id of the element that says the same in words
   */
  public String svg(String label) {
    LocalDate first = marks.stream().map(Mark::day).min(LocalDate::compareTo).orElse(asOf);
    LocalDate from = first.withDayOfYear(1);
    LocalDate to = asOf.withDayOfYear(1).plusYears(1);
    Scale x =
        new Scale(
            from.toEpochDay(), Math.max(to.toEpochDay(), from.toEpochDay() + 366), LEFT, RIGHT);
    Svg svg = new Svg("chart wide", WIDTH, BOTTOM + 26, label);
    years(svg, x, from.getYear(), to.getYear());
    Both[] names = {positive, neutral, negative};
    for (int lane = 0; lane < names.length; lane++) {
      svg.text("tick end", LEFT - 14, middle(lane) + 4, names[lane]);
      svg.line("axis", LEFT, middle(lane), RIGHT, middle(lane));
    }
    for (Mark mark : marks) {
      svg.circle(
          mark.look() + " lane" + mark.lane(),
          x.at(mark.day().toEpochDay()),
          middle(mark.lane()),
          5.5);
    }
    double today = x.at(asOf.toEpochDay());
    return svg.line("today", today, 2, today, BOTTOM).close();
  }

  private static void years(Svg svg, Scale x, int first, int last) {
    int step = Math.max(1, (int) Math.ceil((last - first) / 12.0));
    for (int year = first; year <= last; year += step) {
      double at = x.at(LocalDate.of(year, 1, 1).toEpochDay());
      svg.line("grid", at, 2, at, BOTTOM);
      svg.text("tick middle", at, BOTTOM + 18, Integer.toString(year));
    }
  }

  private static double middle(int lane) {
    return LANE * lane + LANE / 2 + 4;
  }
}
