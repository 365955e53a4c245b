package org.cadreprofiles.world.write;

import java.time.Instant;
import java.time.LocalDate;
import org.cadreprofiles.world.calendar.WorldCalendar;

/** Names the landing file that a report of some day lies in. */
public final class FilePeriods {
  /** File of late rows, corrections and second deliveries; it sorts before its elders. */
  public static final String LATE = "00-late";

  static final String SECOND_HALF = "2025-h2";
  private static final String HISTORY = "2000-history";

  private FilePeriods() {}

  /** Returns the period of a report: history, 2024, both halves of 2025, 2026. */
  public static String of(Instant reportedAt) {
    LocalDate day = reportedAt.atZone(WorldCalendar.ZONE).toLocalDate();
    if (day.getYear() < WorldCalendar.YEAR - 1) {
      return HISTORY;
    }
    if (day.getYear() != WorldCalendar.YEAR) {
      return String.valueOf(day.getYear());
    }
    return day.getMonthValue() <= 6 ? "2025-h1" : SECOND_HALF;
  }
}
