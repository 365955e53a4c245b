package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;

/**
 * How busy a platform is on each day: weekday, holidays, a slow growth and a common factor that
 * wanders (autoregressive), all sites of the platform alike. The mean over the year is 1.
 */
final class DayFactors {
  private static final double[] WEEKDAY = {1.14, 1.12, 1.1, 1.08, 1.0, 0.66, 0.6};
  private static final double HOLIDAY = 0.45;
  private static final double GROWTH = 0.12;
  private static final double PERSISTENCE = 0.7;
  private static final double SHOCK = 0.06;

  private final double[] factors = new double[365];

  DayFactors(long seed, Platform platform) {
    Dice dice = Dice.of(seed, "day factors " + platform.code());
    double common = 0;
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      LocalDate day = WorldCalendar.FIRST_DAY.plusDays(i);
      common = PERSISTENCE * common + SHOCK * dice.normal();
      factors[i] = dayOfWeek(day) * (1 + GROWTH * i / 365) * StrictMath.exp(common);
      sum += factors[i];
    }
    for (int i = 0; i < factors.length; i++) {
      factors[i] *= 365 / sum;
    }
  }

  double of(LocalDate day) {
    return factors[day.getDayOfYear() - 1];
  }

  private static double dayOfWeek(LocalDate day) {
    if (WorldCalendar.isHoliday(day)) {
      return HOLIDAY;
    }
    int weekday = day.getDayOfWeek().getValue() - 1;
    return weekday > 4 && WorldCalendar.isWorkday(day) ? 1 : WEEKDAY[weekday];
  }
}
