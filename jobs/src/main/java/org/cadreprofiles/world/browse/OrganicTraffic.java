package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import org.cadreprofiles.world.chance.Dice;

/** People's own views of one site on one day; made again from the same seed they are the same. */
final class OrganicTraffic {
  /** Mean and most views in a session. */
  private static final double VIEWS = 2.4;

  private static final int MOST_VIEWS = 20;

  /** Shape of the gamma that mixes the number of sessions of a day. */
  private static final double SESSIONS_SHAPE = 18;

  private static final double TRANSACTIONS = 0.07;
  private static final double SAME_PAGE = 0.35;

  /** Mean of the geometric number of views once it is cut. */
  private static final double MEAN_VIEWS = (1 - StrictMath.pow(1 - 1 / VIEWS, MOST_VIEWS)) * VIEWS;

  private final long seed;

  OrganicTraffic(long seed) {
    this.seed = seed;
  }

  /**
   * Adds a day.
   *
   * @param expected views to expect
   */
  void add(Site site, LocalDate day, double expected, DayEvents out) {
    Dice dice = Dice.of(seed, "organic", site.number(), day.toEpochDay());
    int sessions = dice.negativeBinomial(expected / MEAN_VIEWS, SESSIONS_SHAPE);
    for (int i = 0; i < sessions; i++) {
      Client who = Client.resident(seed, site, Habits.visitor(site.visitors(), dice));
      session(site, day, who, firstReferrer(site, dice), HourProfile.draw(day, dice), dice, out);
    }
  }

  /** Returns how many views a platform without a log truly had. */
  int count(Site site, LocalDate day, double expected) {
    Dice dice = Dice.of(seed, "organic", site.number(), day.toEpochDay());
    return dice.negativeBinomial(expected, SESSIONS_SHAPE);
  }

  /** Adds a walk through the pages of a site and returns the number of views. */
  static int session(
      Site site, LocalDate day, Client who, int referrer, int start, Dice dice, DayEvents out) {
    int views = dice.geometric(VIEWS, MOST_VIEWS);
    long session = DayEvents.session(who, day.toEpochDay(), start);
    int page = dice.pickCumulative(site.cumulative());
    double at = start;
    for (int i = 0; i < views; i++) {
      double dwell = Math.min(1_800, dice.logNormal(18 + 6 * page, 0.9));
      int from = i == 0 ? referrer : Client.referrer("link");
      out.add(site, page, (int) at, who, session, from, dwell, Label.ORGANIC);
      if (i == views - 1 && at < DayEvents.DAY_MILLIS && dice.chance(TRANSACTIONS)) {
        out.transact();
      }
      at += dwell * 1_000 + 200 + dice.unit() * 1_500;
      page = dice.chance(SAME_PAGE) ? page : dice.pickCumulative(site.cumulative());
    }
    return views;
  }

  private static int firstReferrer(Site site, Dice dice) {
    double at = dice.unit();
    if (site.platform() == Platform.APP) {
      return Client.referrer(at < 0.7 ? "app" : at < 0.9 ? "direct" : "link");
    }
    if (at < 0.38) {
      return Client.referrer("search");
    }
    return Client.referrer(at < 0.66 ? "link" : at < 0.86 ? "direct" : at < 0.9 ? "qr" : "none");
  }
}
