package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;

/** Chooses where innocent oddities happen; each kind happens at one site at least. */
final class ConfounderPlan {
  private final long seed;
  private final BrowseScenario scenario;
  private final List<Site> sites;

  ConfounderPlan(long seed, BrowseScenario scenario, List<Site> sites) {
    this.seed = seed;
    this.scenario = scenario;
    this.sites = sites.stream().filter(site -> site.platform().hasLog()).toList();
  }

  /** Returns the oddities that add views. */
  List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    // Once in a while, in one quarter: share of sites a year, least and most of its organic views.
    passing(drafts, ConfounderKind.NEWS_FLASH_CROWD, new NewsFlashCrowd(), 0.25, 0.15, 0.8);
    passing(drafts, ConfounderKind.QR_CAMPAIGN, new QrCampaign(), 0.2, 0.1, 0.4);
    passing(drafts, ConfounderKind.SCHOOL_HOMEWORK, new SchoolHomework(), 0.08, 0.08, 0.3);
    passing(drafts, ConfounderKind.APP_PUSH, new AppPush(), 0.12, 0.05, 0.2);
    passing(drafts, ConfounderKind.UNDECLARED_CRAWLER, new UndeclaredCrawler(), 0.06, 0.05, 0.15);
    // All year.
    lasting(drafts, ConfounderKind.OFFICE_ADDRESS, new OfficeAddress(), 0.1, 0.08);
    lasting(drafts, ConfounderKind.KIOSK, new KioskScreen(), 0.08, 0.12);
    lasting(drafts, ConfounderKind.DECLARED_CRAWLER, new DeclaredCrawler(), 0.5, 0.05);
    lasting(drafts, ConfounderKind.UPTIME_MONITOR, new UptimeMonitor(), 0.08, 0.1);
    return drafts;
  }

  /** Returns the day of an outage by site number, where there is one. */
  Map<Integer, LocalDate> outages() {
    Map<Integer, LocalDate> outages = new HashMap<>();
    for (Site site : sites) {
      Dice dice = dice(site, ConfounderKind.OUTAGE_BACKLOG);
      if (happens(site, ConfounderKind.OUTAGE_BACKLOG, 0.1, dice)) {
        // Never the last of a month: what was lost is claimed on the day after, in the same file.
        int month = dice.between(1, 12);
        outages.put(site.number(), LocalDate.of(WorldCalendar.YEAR, month, dice.between(3, 26)));
      }
    }
    return outages;
  }

  private void passing(
      List<Draft> drafts,
      ConfounderKind kind,
      Behaviour behaviour,
      double share,
      double least,
      double most) {
    for (Site site : sites) {
      Dice dice = dice(site, kind);
      if (happens(site, kind, share, dice)) {
        Quarter quarter = dice.pick(Quarter.OF_THE_YEAR);
        drafts.add(new Draft(site, null, behaviour, quarter, dice.between(least, most)));
      }
    }
  }

  private void lasting(
      List<Draft> drafts, ConfounderKind kind, Behaviour behaviour, double share, double ratio) {
    for (Site site : sites) {
      Dice dice = dice(site, kind);
      if (happens(site, kind, share, dice)) {
        double ofSite = ratio * dice.between(0.6, 1.4);
        for (Quarter quarter : Quarter.OF_THE_YEAR) {
          drafts.add(new Draft(site, null, behaviour, quarter, ofSite));
        }
      }
    }
  }

  private Dice dice(Site site, ConfounderKind kind) {
    return Dice.of(seed, "confounder " + kind.word(), site.number());
  }

  private boolean happens(Site site, ConfounderKind kind, double share, Dice dice) {
    if (!scenario.confounders().contains(kind)) {
      return false;
    }
    Site chosen = Dice.of(seed, "once " + kind.word()).pick(sites);
    return dice.chance(share) || site == chosen;
  }
}
