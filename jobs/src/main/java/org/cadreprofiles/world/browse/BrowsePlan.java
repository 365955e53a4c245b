package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.people.DistrictMaker;
import org.cadreprofiles.world.size.WorldSize;

/**
 * The whole year of traffic in outline: sites, expectations, episodes. Views of episodes are shares
 * of expected organic views, so that the level of all is found by one division.
 *
 * @param today by day of the year, the episodes that have views on it
 */
record BrowsePlan(
    List<Site> sites,
    Expectation expectation,
    List<Episode> episodes,
    List<List<Today>> today,
    int pages) {

  /**
   * An episode's share of one day.
   *
   * @param count views
   */
  record Today(Episode episode, int count) {}

  static BrowsePlan of(
      long seed, WorldSize size, BrowseScenario scenario, DistrictMaker districts) {
    List<Site> sites = new SiteMaker(seed, size, scenario).make(districts);
    ConfounderPlan confounders = new ConfounderPlan(seed, scenario, sites);
    Map<Integer, LocalDate> outages = confounders.outages();
    List<Draft> drafts = new ArrayList<>(confounders.drafts());
    drafts.addAll(new AttackPlan(seed, scenario, sites).drafts());
    Expectation unit = new Expectation(seed, 1, outages);
    Expectation expectation = unit.at(size.events() / total(unit, sites, drafts));
    List<Episode> episodes = episodes(seed, drafts, expectation);
    Site last = sites.get(sites.size() - 1);
    int pages = last.firstPage() + last.pages().size();
    return new BrowsePlan(sites, expectation, episodes, byDay(episodes), pages);
  }

  /** Returns all events of the year where an average day has one organic view. */
  private static double total(Expectation unit, List<Site> sites, List<Draft> drafts) {
    double sum = 0;
    for (Site site : sites) {
      if (site.platform().hasLog()) {
        for (int day = 0; day < 365; day++) {
          sum += unit.of(site, WorldCalendar.FIRST_DAY.plusDays(day));
        }
      }
    }
    for (Draft draft : drafts) {
      if (draft.site().platform().hasLog() && !(draft.behaviour() instanceof TypedIn)) {
        sum += draft.ratio() * unit.of(draft.site(), draft.quarter());
      }
    }
    return sum;
  }

  private static List<Episode> episodes(long seed, List<Draft> drafts, Expectation expectation) {
    List<Episode> episodes = new ArrayList<>();
    for (Draft draft : drafts) {
      Dice dice = Dice.of(seed, "episode", episodes.size());
      List<LocalDate> days =
          draft.behaviour().days(draft.quarter(), dice).stream()
              .filter(draft.site()::isOpen)
              .toList();
      int count = (int) Math.round(draft.ratio() * expectation.of(draft.site(), draft.quarter()));
      if (count > 0 && !days.isEmpty()) {
        episodes.add(
            new Episode(
                episodes.size(),
                draft.site(),
                draft.partner(),
                draft.behaviour(),
                draft.ratio(),
                days,
                spread(count, days.size(), dice)));
      }
    }
    return episodes;
  }

  /** Spreads a count over days with uneven weights; the parts add up to it. */
  private static int[] spread(int count, int days, Dice dice) {
    double[] sums = new double[days];
    double sum = 0;
    for (int i = 0; i < days; i++) {
      sum += 0.5 + dice.unit();
      sums[i] = sum;
    }
    int[] counts = new int[days];
    int given = 0;
    for (int i = 0; i < days; i++) {
      int until = i == days - 1 ? count : (int) (count * sums[i] / sum);
      counts[i] = until - given;
      given = until;
    }
    return counts;
  }

  private static List<List<Today>> byDay(List<Episode> episodes) {
    List<List<Today>> byDay = new ArrayList<>();
    for (int i = 0; i < 365; i++) {
      byDay.add(new ArrayList<>());
    }
    for (Episode episode : episodes) {
      for (int i = 0; i < episode.days().size(); i++) {
        if (episode.counts()[i] > 0) {
          int day = episode.days().get(i).getDayOfYear() - 1;
          byDay.get(day).add(new Today(episode, episode.counts()[i]));
        }
      }
    }
    return byDay;
  }

  /** Returns the episodes with views on a day. */
  List<Today> on(LocalDate day) {
    return today.get(day.getDayOfYear() - 1);
  }
}
