package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;

/** How many views people are expected to make at a site on a day. */
final class Expectation {
  /** Spread of a site's weeks around its usual level. */
  private static final double WEEKLY = 0.12;

  private static final double DURING_OUTAGE = 0.35;
  private static final double AFTER_OUTAGE = 1.35;

  private final long seed;
  private final double perDay;
  private final Map<Platform, DayFactors> factors = new EnumMap<>(Platform.class);
  private final Map<Integer, LocalDate> outages;

  /**
   * @param perDay views of all sites with a log on an average day
   * @param outages by site number, the day of an outage
   */
  Expectation(long seed, double perDay, Map<Integer, LocalDate> outages) {
    this.seed = seed;
    this.perDay = perDay;
    this.outages = outages;
    for (Platform platform : Platform.values()) {
      factors.put(platform, new DayFactors(seed, platform));
    }
  }

  /** Returns the same expectation at another level. */
  Expectation at(double otherPerDay) {
    return new Expectation(seed, otherPerDay, outages);
  }

  double of(Site site, LocalDate day) {
    if (!site.isOpen(day)) {
      return 0;
    }
    return perDay
        * site.weight()
        * factors.get(site.platform()).of(day)
        * week(site, day)
        * surgeAfterLaunch(site, day)
        * outage(site, day);
  }

  double of(Site site, Quarter quarter) {
    List<LocalDate> days = quarter.first().datesUntil(quarter.last().plusDays(1)).toList();
    double sum = 0;
    for (LocalDate day : days) {
      sum += of(site, day);
    }
    return sum;
  }

  /** Tells whether the site lost its log on this day. */
  boolean isOut(Site site, LocalDate day) {
    return day.equals(outages.get(site.number()));
  }

  private double week(Site site, LocalDate day) {
    Dice dice = Dice.of(seed, "week", site.number(), day.getDayOfYear() / 7);
    return dice.logNormal(1, WEEKLY);
  }

  private static double surgeAfterLaunch(Site site, LocalDate day) {
    if (!site.from().isAfter(WorldCalendar.FIRST_DAY)) {
      return 1;
    }
    return 1 + 3 * StrictMath.exp(-ChronoUnit.DAYS.between(site.from(), day) / 6.0);
  }

  private double outage(Site site, LocalDate day) {
    LocalDate out = outages.get(site.number());
    if (out == null) {
      return 1;
    }
    return day.equals(out) ? DURING_OUTAGE : day.equals(out.plusDays(1)) ? AFTER_OUTAGE : 1;
  }
}
