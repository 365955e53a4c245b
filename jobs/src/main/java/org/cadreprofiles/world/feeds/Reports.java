package org.cadreprofiles.world.feeds;

import java.time.Instant;
import java.time.LocalDate;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;

/** When offices report. */
final class Reports {
  private static final LocalDate FIRST = LocalDate.of(WorldCalendar.FIRST_YEAR, 1, 5);

  private Reports() {}

  /** Nothing was reported before the register began. */
  static LocalDate notBeforeFirst(LocalDate day) {
    return day.isBefore(FIRST) ? FIRST : day;
  }

  /** Returns an office hour, some days after something happened, within the told time. */
  static Instant after(LocalDate day, int fromDays, int toDays, Dice dice) {
    LocalDate reported = notBeforeFirst(day.plusDays(dice.between(fromDays, toDays)));
    return WorldCalendar.at(
        WorldCalendar.notAfterLastReport(reported), dice.between(8 * 3600, 18 * 3600));
  }

  /** Tells whether something of that day could be reported at all. */
  static boolean isKnown(LocalDate day) {
    return day.isBefore(WorldCalendar.LAST_REPORT);
  }
}
