package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * The days that a run judges, cut into quarters.
 *
 * @param from first day
 * @param to last day, inclusive; the as-of day of the run
 */
public record DetectionPeriod(LocalDate from, LocalDate to) {
  /**
   * Days before the period that a series needs to know what is usual: three quarters and a week.
   */
  private static final int HISTORY_DAYS = 280;

  private static final String QUARTER = "quarter";

  public DetectionPeriod {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "The period to look at ends before it begins: " + from + " to " + to + ".");
    }
  }

  /** Whether the day is judged. */
  Column covers(Column day) {
    return day.between(date(from), date(to));
  }

  /** Whether the day is judged or serves as history. */
  Column needs(Column day) {
    return day.between(date(from.minusDays(HISTORY_DAYS)), date(to));
  }

  /** First judged day of the day's quarter. */
  Column caseFrom(Column day) {
    return greatest(trunc(day, QUARTER), date(from));
  }

  /** Last judged day of the day's quarter. */
  Column caseTo(Column day) {
    return least(date_sub(add_months(trunc(day, QUARTER), 3), 1), date(to));
  }

  /** The quarters that the period touches, each cut to the period, in order. */
  List<Quarter> quarters() {
    List<Quarter> found = new ArrayList<>();
    LocalDate start = from.with(from.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
    while (!start.isAfter(to)) {
      LocalDate end = start.plusMonths(3).minusDays(1);
      found.add(
          new Quarter(start.isBefore(from) ? from : start, end.isAfter(to) ? to : end, start, end));
      start = start.plusMonths(3);
    }
    return List.copyOf(found);
  }

  /**
   * A quarter as far as it is judged.
   *
   * @param from first judged day
   * @param to last judged day
   * @param start first day of the calendar quarter
   * @param end last day of the calendar quarter
   */
  record Quarter(LocalDate from, LocalDate to, LocalDate start, LocalDate end) {
    /** First of the last working days (Monday to Friday) of the quarter. */
    LocalDate deadlineFrom(int workingDays) {
      LocalDate day = end.plusDays(1);
      for (int found = 0; found < workingDays; ) {
        day = day.minusDays(1);
        found += day.getDayOfWeek().getValue() <= 5 ? 1 : 0;
      }
      return day;
    }
  }

  /** First day of the quarter that a case lies in, whatever of it was judged. */
  static Column quarterOf(Column caseFrom) {
    return trunc(caseFrom, QUARTER);
  }

  private static Column date(LocalDate day) {
    return lit(Date.valueOf(day));
  }
}
