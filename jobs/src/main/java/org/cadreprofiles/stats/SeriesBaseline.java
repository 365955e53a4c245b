package org.cadreprofiles.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a day of a series usually is: the median of the same weekday over the weeks around a period.
 *
 * <p>Weeks before and after the period count alike, the nearest first: a unit's level drifts, and
 * what lies on both sides tells more of the middle than what lies on one. Zeros are believed. Where
 * the median is below ten, the median of so few small integers is too coarse; the mean without the
 * smallest and largest gives the shape of the week instead. The seven levels are then scaled to the
 * median of the weeks' totals, because a median of small skewed counts lies below their mean and a
 * total of seven days hardly does.
 *
 * @param weeks weeks looked at, such as 26
 * @param fewest weeks needed around the period; else those of the period itself are taken
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
   * Usual value of each weekday for the days [from, to) of the series.
   *
   * @param series one value per day without gaps
   * @param from index of the first day of the period
   * @param to index after its last day
   * @return seven values, the first for the weekday of {@code from}
   */
  public double[] levels(double[] series, int from, int to) {
    int[] starts = starts(series.length, from, to);
    return starts.length < fewest
        ? own(series, from, Math.min(to, series.length))
        : around(series, starts);
  }

  /**
   * First days of the weeks around the period on which its levels rest, each beginning on the
   * weekday of {@code from}.
   *
   * @param length number of days in the series
   */
  public int[] starts(int length, int from, int to) {
    int firstAfter = from + WEEK * ((to - from + WEEK - 1) / WEEK);
    int before = from / WEEK;
    int after = Math.max(0, (length - firstAfter) / WEEK);
    int half = weeks / 2;
    int taken = Math.min(before, Math.max(weeks - half, weeks - after));
    return IntStream.concat(
            IntStream.rangeClosed(1, taken).map(week -> from - WEEK * week),
            IntStream.range(0, Math.min(after, weeks - taken))
                .map(week -> firstAfter + WEEK * week))
        .toArray();
  }

  private static double[] around(double[] series, int[] starts) {
    double[] levels = new double[WEEK];
    double[] totals = new double[starts.length];
    for (int weekday = 0; weekday < WEEK; weekday++) {
      double[] days = new double[starts.length];
      for (int week = 0; week < starts.length; week++) {
        days[week] = series[starts[week] + weekday];
        totals[week] += days[week];
      }
      levels[weekday] = middle(days);
    }
    return scaled(levels, Quantile.median(totals));
  }

  /** The period's own weekdays, also where it is shorter than a week. */
  private double[] own(double[] series, int from, int to) {
    double[] levels = new double[WEEK];
    for (int weekday = 0; weekday < WEEK; weekday++) {
      double[] days = new double[weeks];
      int count = 0;
      for (int i = from + weekday; i < to && count < weeks; i += WEEK) {
        days[count++] = series[i];
      }
      levels[weekday] = middle(Arrays.copyOf(days, count));
    }
    return levels;
  }

  private static double[] scaled(double[] levels, double total) {
    double sum = Arrays.stream(levels).sum();
    return sum > 0 ? Arrays.stream(levels).map(level -> level * total / sum).toArray() : levels;
  }

  private static double middle(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double median = Quantile.median(values);
    return median >= SMALL_COUNT ? median : TrimmedMean.of(values, CUT);
  }
}
