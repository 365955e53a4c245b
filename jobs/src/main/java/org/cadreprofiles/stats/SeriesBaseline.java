package org.cadreprofiles.stats;

import java.util.Arrays;

/**
 * What a day of a series usually is: the median of the same weekday over the weeks around.
 *
 * <p>Zeros are believed. Where the median is below ten, the median of so few small integers is too
 * coarse; the mean without the smallest and largest gives the shape of the week instead. The seven
 * levels are then scaled to the median of the weeks' totals, because a median of small skewed
 * counts lies below their mean and a total of seven days hardly does.
 *
 * @param weeks same weekdays looked at, such as 8
 * @param fewest same weekdays needed before the period; else those after it are taken
 */
public record SeriesBaseline(int weeks, int fewest) {
  private static final int WEEK = 7;
  private static final double SMALL_COUNT = 10;
  private static final double CUT = 0.125;

  public SeriesBaseline {
    if (weeks < 3 || fewest < 2 || fewest > weeks) {
      throw new IllegalArgumentException(
          "A baseline looks at 3 weeks or more and needs 2 of them or more; it has "
              + weeks
              + " and "
              + fewest
              + ".");
    }
  }

  /**
   * Usual value of each weekday for the days [from, to) of the series: from the weeks before, else
   * from the weeks after, else from the days themselves.
   *
   * @param series one value per day without gaps
   * @param from index of the first day of the period
   * @param to index after its last day
   * @return seven values, the first for the weekday of {@code from}
   */
  public double[] levels(double[] series, int from, int to) {
    double[] levels = new double[WEEK];
    double[] totals = new double[weeks];
    int common = weeks;
    for (int weekday = 0; weekday < WEEK; weekday++) {
      double[] days = reference(series, from, to, weekday);
      levels[weekday] = middle(days);
      common = Math.min(common, days.length);
      for (int week = 0; week < common; week++) {
        totals[week] += days[week];
      }
    }
    return common == 0 ? levels : scaled(levels, Quantile.median(Arrays.copyOf(totals, common)));
  }

  private static double[] scaled(double[] levels, double total) {
    double sum = Arrays.stream(levels).sum();
    return sum > 0 ? Arrays.stream(levels).map(level -> level * total / sum).toArray() : levels;
  }

  /** Values on which the level of one weekday rests; empty only for an empty series. */
  public double[] reference(double[] series, int from, int to, int weekday) {
    double[] before = stride(series, from + weekday - WEEK, -WEEK, 0, from);
    if (before.length >= fewest) {
      return before;
    }
    int firstAfter = from + weekday + WEEK * Math.max(0, Math.floorDiv(to - from - weekday + 6, 7));
    double[] after = stride(series, firstAfter, WEEK, to, series.length);
    return after.length >= fewest
        ? after
        : stride(series, from + weekday, WEEK, from, Math.min(to, series.length));
  }

  private double[] stride(double[] series, int start, int step, int low, int high) {
    double[] found = new double[weeks];
    int count = 0;
    for (int i = start; i >= low && i < high && count < weeks; i += step) {
      found[count++] = series[i];
    }
    return Arrays.copyOf(found, count);
  }

  private static double middle(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double median = Quantile.median(values);
    return median >= SMALL_COUNT ? median : TrimmedMean.of(values, CUT);
  }
}
