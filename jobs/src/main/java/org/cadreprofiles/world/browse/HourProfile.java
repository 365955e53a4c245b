package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;

/** When in the day people read: two office peaks and an evening one; later on rest days. */
final class HourProfile {
  private static final double[] WORKDAY =
      cumulative(
          0.6, 0.3, 0.2, 0.2, 0.3, 0.6, 1.5, 3, 6, 9, 9.5, 8, 5, 5, 8, 8.5, 7.5, 5, 4, 5, 6, 5.5, 3,
          1.4);
  private static final double[] REST_DAY =
      cumulative(
          1, 0.5, 0.3, 0.2, 0.3, 0.5, 1, 2, 3.5, 5.5, 6.5, 6, 5, 5, 5.5, 6, 6, 5.5, 5.5, 7, 8, 7, 4,
          2);

  private HourProfile() {}

  /** Draws a millisecond of the day. */
  static int draw(LocalDate day, Dice dice) {
    int hour = dice.pickCumulative(WorldCalendar.isWorkday(day) ? WORKDAY : REST_DAY);
    return hour * 3_600_000 + (int) (dice.unit() * 3_600_000);
  }

  /** Draws a millisecond in office hours, half past eight to half past five without lunch. */
  static int office(Dice dice) {
    double at = dice.unit() * 7.5;
    double hour = at < 3.5 ? 8.5 + at : 10 + at;
    return (int) (hour * 3_600_000);
  }

  private static double[] cumulative(double... weights) {
    double[] sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sums[i] = sum;
    }
    return sums;
  }
}
