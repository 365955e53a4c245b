package org.cadreprofiles.world.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** Chooses the cases that are brushed; families take turns, so that each occurs. */
final class AttackPlan {
  private final long seed;
  private final BrowseScenario scenario;
  private final List<Site> sites;
  private final List<Draft> drafts = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  AttackPlan(long seed, BrowseScenario scenario, List<Site> sites) {
    this.seed = seed;
    this.scenario = scenario;
    this.sites = sites;
  }

  List<Draft> drafts() {
    if (scenario.families().isEmpty()) {
      return drafts;
    }
    List<AttackFamily> onLogs = scenario.families().stream().sorted().toList();
    int turn = Dice.of(seed, "first family").between(0, onLogs.size() - 1);
    List<Case> cases = cases();
    long wanted = Math.round(cases.size() * scenario.attackShare());
    for (Case one : cases) {
      if (taken.size() >= wanted) {
        break;
      }
      Dice dice = Dice.of(seed, "attack", one.site().number(), one.quarter().number());
      if (!isFree(one.site(), one.quarter())) {
        continue;
      }
      if (one.site().platform().hasLog()) {
        attack(one.site(), one.quarter(), onLogs.get(turn++ % onLogs.size()), dice);
      } else if (scenario.families().contains(AttackFamily.TYPED_IN)) {
        attack(one.site(), one.quarter(), AttackFamily.TYPED_IN, dice);
      }
    }
    return drafts;
  }

  /** Returns the cases that could be brushed, shuffled by their own numbers. */
  private List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Site site : sites) {
      for (Quarter quarter : Quarter.OF_THE_YEAR) {
        if (isFree(site, quarter)) {
          long order = Mix.hash(seed, "case", site.number(), quarter.number());
          cases.add(new Case(site, quarter, order));
        }
      }
    }
    cases.sort(Comparator.comparingLong(Case::order));
    return cases;
  }

  private void attack(Site site, Quarter quarter, AttackFamily family, Dice dice) {
    double intensity = dice.pick(scenario.intensities());
    if (family != AttackFamily.MUTUAL_SWAPS) {
      add(new Draft(site, null, behaviour(family), quarter, intensity));
      return;
    }
    Site partner = partner(site, quarter, dice);
    if (partner != null) {
      add(new Draft(site, partner, new MutualSwaps(), quarter, intensity));
      add(new Draft(partner, site, new MutualSwaps(), quarter, intensity));
    }
  }

  private void add(Draft draft) {
    drafts.add(draft);
    taken.add(key(draft.site(), draft.quarter()));
  }

  /** A case is brushed in one way at most, and only where pages existed all quarter. */
  private boolean isFree(Site site, Quarter quarter) {
    return !taken.contains(key(site, quarter))
        && !site.from().isAfter(WorldCalendar.FIRST_DAY)
        && site.isOpen(quarter.last());
  }

  private Site partner(Site site, Quarter quarter, Dice dice) {
    for (int tries = 0; tries < 20; tries++) {
      Site other = dice.pick(sites);
      boolean suits = other.platform() == site.platform() && other != site;
      if (suits && isFree(other, quarter)) {
        return other;
      }
    }
    return null;
  }

  private record Case(Site site, Quarter quarter, long order) {}

  private static String key(Site site, Quarter quarter) {
    return site.number() + "/" + quarter.number();
  }

  private static Behaviour behaviour(AttackFamily family) {
    return switch (family) {
      case SCRIPT_BURST -> new ScriptBurst();
      case FIXED_INTERVAL -> new FixedInterval();
      case PROXY_POOL -> new ProxyPool();
      case SLOW_DRIP -> new SlowDrip();
      case CLICK_FARM -> new ClickFarm();
      case STAFF_SELF_CLICKS -> new StaffSelfClicks();
      case MUTUAL_SWAPS -> new MutualSwaps();
      case REPLAY_JITTER -> new ReplayJitter();
      case THRESHOLD_AWARE -> new ThresholdAware();
      case TYPED_IN -> new TypedIn();
      case DEADLINE_TOPUP -> new DeadlineTopUp();
    };
  }
}
