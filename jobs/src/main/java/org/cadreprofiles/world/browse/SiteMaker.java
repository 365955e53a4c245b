package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.browse.Site.ClaimGrain;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.people.DistrictMaker;
import org.cadreprofiles.world.people.Unit;
import org.cadreprofiles.world.size.WorldSize;

/** Gives units their pages. */
final class SiteMaker {
  private static final double VIEWS_PER_VISITOR = 9;
  private static final double LAUNCHED_IN_THE_YEAR = 0.04;
  private static final double MOST = 0.6;

  private final long seed;
  private final WorldSize size;
  private final BrowseScenario scenario;
  private final List<Draft> drafts = new ArrayList<>();

  SiteMaker(long seed, WorldSize size, BrowseScenario scenario) {
    this.seed = seed;
    this.size = size;
    this.scenario = scenario;
  }

  /** Returns the sites of all districts. */
  List<Site> make(DistrictMaker districts) {
    for (int number = 0; number < districts.districts(); number++) {
      for (Unit unit : districts.unitsOf(number).units()) {
        if (unit.last() == null || unit.last().isAfter(WorldCalendar.FIRST_DAY)) {
          draft(unit);
        }
      }
    }
    double sum = sumOfLogged();
    if (scenario.spread() == BrowseScenario.Spread.ONE_UNIT_HAS_MOST) {
      enlargeFirst(sum);
      sum = sumOfLogged();
    }
    return finish(sum);
  }

  private double sumOfLogged() {
    return drafts.stream()
        .filter(draft -> draft.platform().hasLog())
        .mapToDouble(Draft::weight)
        .sum();
  }

  private void enlargeFirst(double sum) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.platform().hasLog()) {
        double others = sum - draft.weight();
        drafts.set(i, new Draft(draft.unit(), draft.platform(), others * MOST / (1 - MOST)));
        return;
      }
    }
  }

  private void draft(Unit unit) {
    for (Platform platform : Platform.values()) {
      Dice dice = Dice.of(seed, "site" + platform.code(), unit.serial());
      if (dice.chance(presence(unit, platform))) {
        double weight =
            unit.population() * perHead(unit) * share(platform) * dice.logNormal(1, 0.3);
        drafts.add(new Draft(unit, platform, weight));
      }
    }
  }

  private List<Site> finish(double sum) {
    List<Site> sites = new ArrayList<>();
    int firstPage = 0;
    for (Draft draft : drafts) {
      Site site = site(draft, sites.size(), firstPage, draft.weight() / sum);
      sites.add(site);
      firstPage += site.pages().size();
    }
    return sites;
  }

  private Site site(Draft draft, int number, int firstPage, double weight) {
    Unit unit = draft.unit();
    Dice dice = Dice.of(seed, "pages" + draft.platform().code(), unit.serial());
    int count = dice.between(2, 5);
    List<String> pages = new ArrayList<>();
    double[] cumulative = new double[count];
    for (int i = 0; i < count; i++) {
      pages.add(draft.platform().code().substring(0, 1) + "-" + unit.unitId() + "-" + (i + 1));
      cumulative[i] = (i == 0 ? 0 : cumulative[i - 1]) + 1.0 / (i + 1);
    }
    boolean launched =
        scenario.confounders().contains(ConfounderKind.LAUNCH_NEAR_DEADLINE)
            && dice.chance(LAUNCHED_IN_THE_YEAR);
    LocalDate from = launched ? launch(dice) : later(unit.first(), WorldCalendar.FIRST_DAY);
    boolean byPage = dice.chance(size.volumes().pageClaimShare());
    return new Site(
        number,
        draft.platform(),
        unit.unitId(),
        unit.serial(),
        unit.place(),
        weight,
        pages,
        cumulative,
        firstPage,
        (int) Math.max(25, size.events() * weight / VIEWS_PER_VISITOR),
        from,
        unit.last() == null ? WorldCalendar.LAST_DAY : unit.last(),
        byPage && draft.platform().hasLog() ? ClaimGrain.PAGE : ClaimGrain.UNIT_TOTAL);
  }

  /** A launch two to four weeks before the end of a quarter. */
  private static LocalDate launch(Dice dice) {
    return LocalDate.of(WorldCalendar.YEAR, 3 * dice.between(1, 4), 1)
        .plusDays(dice.between(2, 16));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static double presence(Unit unit, Platform platform) {
    double portal =
        switch (unit.kind()) {
          case PARTY_COMMITTEE, STREET -> 1;
          case DEPARTMENT, INSTITUTION -> 0.95;
          case TOWNSHIP -> 0.9;
          case VILLAGE -> 0.3;
        };
    return switch (platform) {
      case PORTAL -> portal;
      case APP -> portal * 0.5;
      case BULLETIN -> portal * 0.35;
    };
  }

  /** Views per resident relative to a department: small places are near to their people. */
  private static double perHead(Unit unit) {
    return switch (unit.kind()) {
      case PARTY_COMMITTEE -> 0.15;
      case DEPARTMENT -> 1;
      case STREET -> 1.5;
      case INSTITUTION -> 1.6;
      case TOWNSHIP -> 2;
      case VILLAGE -> 6;
    };
  }

  private static double share(Platform platform) {
    return switch (platform) {
      case PORTAL -> 1;
      case APP -> 1.2;
      case BULLETIN -> 0.8;
    };
  }

  private record Draft(Unit unit, Platform platform, double weight) {}
}
