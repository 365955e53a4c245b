package org.cadreprofiles.world.browse;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.people.DistrictMaker;
import org.cadreprofiles.world.people.Unit;
import org.cadreprofiles.world.people.UnitVersion;
import org.cadreprofiles.world.write.Truth;
import org.cadreprofiles.world.write.TruthTable;

/** Writes what truly happened to the traffic: which cases were brushed, and what was innocent. */
final class BrowseTruth {
  private final BrowsePlan plan;
  private final BrowseScenario scenario;
  private final Truth truth;

  BrowseTruth(BrowsePlan plan, BrowseScenario scenario, Truth truth) {
    this.plan = plan;
    this.scenario = scenario;
    this.truth = truth;
  }

  void write(List<MonthResult> months, DistrictMaker districts) throws IOException {
    for (Episode episode : plan.episodes()) {
      boolean attack =
          scenario.families().stream()
              .anyMatch(family -> family.word().equals(episode.behaviour().word()));
      if (attack) {
        attack(episode, months);
      } else {
        String page = episode.site().pages().get(episode.page());
        confounder(episode.site(), page, episode.from(), episode.to(), episode.behaviour().word());
      }
    }
    outagesAndLaunches();
    holidays();
    populations(districts);
  }

  private void attack(Episode episode, List<MonthResult> months) throws IOException {
    Quarter quarter = Quarter.of(episode.from());
    int site = episode.site().number();
    long organic = 0;
    long events = 0;
    for (MonthResult month : months) {
      if (Quarter.of(month.month.atDay(1)).equals(quarter)) {
        organic += month.organic[site];
        events += month.fake[site] + month.typedIn[site];
      }
    }
    if (events > 0) {
      truth.add(
          TruthTable.ATTACKS,
          episode.site().platform().code(),
          episode.site().unitId(),
          episode.from(),
          episode.to(),
          episode.behaviour().word(),
          episode.intensity(),
          events,
          organic);
    }
  }

  private void outagesAndLaunches() throws IOException {
    for (Site site : plan.sites()) {
      LocalDate last = WorldCalendar.LAST_DAY;
      for (LocalDate day = WorldCalendar.FIRST_DAY; !day.isAfter(last); day = day.plusDays(1)) {
        if (plan.expectation().isOut(site, day)) {
          confounder(site, "", day, day.plusDays(1), ConfounderKind.OUTAGE_BACKLOG.word());
        }
      }
      if (site.from().isAfter(WorldCalendar.FIRST_DAY)) {
        String word = ConfounderKind.LAUNCH_NEAR_DEADLINE.word();
        confounder(site, "", site.from(), Quarter.of(site.from()).last(), word);
      }
    }
  }

  private void holidays() throws IOException {
    if (!scenario.confounders().contains(ConfounderKind.HOLIDAY)) {
      return;
    }
    LocalDate from = null;
    for (LocalDate day = WorldCalendar.FIRST_DAY;
        !day.isAfter(WorldCalendar.LAST_DAY);
        day = day.plusDays(1)) {
      if (WorldCalendar.isHoliday(day)) {
        from = from == null ? day : from;
      } else if (from != null) {
        String word = ConfounderKind.HOLIDAY.word();
        truth.add(TruthTable.CONFOUNDERS, "", "", "", from, day.minusDays(1), word);
        from = null;
      }
    }
  }

  /** The register of residents was corrected; nobody reads more or less for that. */
  private void populations(DistrictMaker districts) throws IOException {
    for (int number = 0; number < districts.districts(); number++) {
      for (Unit unit : districts.unitsOf(number).units()) {
        List<UnitVersion> versions = unit.versions();
        for (int i = 1; i < versions.size(); i++) {
          UnitVersion now = versions.get(i);
          boolean corrected =
              now.servicePopulation() != versions.get(i - 1).servicePopulation()
                  && now.from().getYear() == WorldCalendar.YEAR;
          if (corrected) {
            String word = ConfounderKind.POPULATION_CORRECTION.word();
            truth.add(
                TruthTable.CONFOUNDERS,
                "",
                unit.unitId(),
                "",
                now.from(),
                WorldCalendar.LAST_DAY,
                word);
          }
        }
      }
    }
  }

  private void confounder(Site site, String page, LocalDate from, LocalDate to, String word)
      throws IOException {
    truth.add(TruthTable.CONFOUNDERS, site.platform().code(), site.unitId(), page, from, to, word);
  }
}
