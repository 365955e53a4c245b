package org.cadreprofiles.world.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The days of the invented county: when its year begins and ends, and which days are worked. */
public final class WorldCalendar {
  /** The year that is told in full. */
  public static final int YEAR = 2025;

  /** First year of roster and annual assessments. */
  public static final int FIRST_YEAR = 2018;

  public static final LocalDate FIRST_DAY = LocalDate.of(YEAR, 1, 1);
  public static final LocalDate LAST_DAY = LocalDate.of(YEAR, 12, 31);

  /** Last day on which anything is reported. */
  public static final LocalDate LAST_REPORT = LocalDate.of(YEAR + 1, 1, 15);

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Public holidays of 2024 and 2025 as the State Council announced them. */
  private static final Set<LocalDate> HOLIDAYS =
      Set.copyOf(
          days(
              "2024-01-01/1 2024-02-10/8 2024-04-04/3 2024-05-01/5 2024-06-10/1 2024-09-15/3"
                  + " 2024-10-01/7 2025-01-01/1 2025-01-28/8 2025-04-04/3 2025-05-01/5"
                  + " 2025-05-31/3 2025-10-01/8"));

  /** Weekend days worked in exchange. */
  private static final Set<LocalDate> MAKE_UP_DAYS =
      Set.copyOf(
          days(
              "2024-02-04/1 2024-02-18/1 2024-04-07/1 2024-04-28/1 2024-05-11/1 2024-09-14/1"
                  + " 2024-09-29/1 2024-10-12/1 2025-01-26/1 2025-02-08/1 2025-04-27/1"
                  + " 2025-09-28/1 2025-10-11/1"));

  private WorldCalendar() {}

  /** Tells whether offices are open on this day. */
  public static boolean isWorkday(LocalDate day) {
    if (MAKE_UP_DAYS.contains(day)) {
      return true;
    }
    DayOfWeek weekday = day.getDayOfWeek();
    boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    return !weekend && !HOLIDAYS.contains(day);
  }

  /** Tells whether this is a public holiday. */
  public static boolean isHoliday(LocalDate day) {
    return HOLIDAYS.contains(day);
  }

  /** Returns the last {@code count} workdays up to and including a day, oldest first. */
  public static List<LocalDate> lastWorkdays(LocalDate until, int count) {
    List<LocalDate> found = new ArrayList<>();
    for (LocalDate day = until; found.size() < count; day = day.minusDays(1)) {
      if (isWorkday(day)) {
        found.add(0, day);
      }
    }
    return found;
  }

  /** Returns this day, or the next one that is worked. */
  public static LocalDate workdayFrom(LocalDate day) {
    LocalDate found = day;
    while (!isWorkday(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** Returns an instant of the county's clock. */
  public static Instant at(LocalDate day, int secondOfDay) {
    return day.atTime(LocalTime.ofSecondOfDay(Math.min(86_399, Math.max(0, secondOfDay))))
        .atZone(ZONE)
        .toInstant();
  }

  /** Returns the earlier of a day and the last day of reports. */
  public static LocalDate notAfterLastReport(LocalDate day) {
    return day.isAfter(LAST_REPORT) ? LAST_REPORT : day;
  }

  private static List<LocalDate> days(String spans) {
    List<LocalDate> all = new ArrayList<>();
    for (String span : spans.split(" ")) {
      String[] parts = span.split("/");
      LocalDate first = LocalDate.parse(parts[0]);
      for (int i = 0; i < Integer.parseInt(parts[1]); i++) {
        all.add(first.plusDays(i));
      }
    }
    return all;
  }
}
