package org.cadreprofiles.world.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A quarter of a year.
 *
 * @param year calendar year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {
  public static final List<Quarter> OF_THE_YEAR =
      List.of(
          new Quarter(WorldCalendar.YEAR, 1),
          new Quarter(WorldCalendar.YEAR, 2),
          new Quarter(WorldCalendar.YEAR, 3),
          new Quarter(WorldCalendar.YEAR, 4));

  /** Returns the quarter a day lies in. */
  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  public LocalDate first() {
    return LocalDate.of(year, 3 * number - 2, 1);
  }

  public LocalDate last() {
    return first().plusMonths(3).minusDays(1);
  }
}
