package org.cadreprofiles.world.browse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.cadreprofiles.world.browse.BrowsePlan.Today;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.dirt.Tally;
import org.cadreprofiles.world.dirt.WorldDirt;
import org.cadreprofiles.world.write.LandingFiles;
import org.cadreprofiles.world.write.Truth;
import org.cadreprofiles.world.write.TruthTable;

/** Plays one month: log files, claims and truth. Months know nothing of one another. */
final class MonthWriter {
  private final long seed;
  private final BrowsePlan plan;
  private final WorldDirt dirt;
  private final OrganicTraffic organic;
  private final DayEvents events = new DayEvents();
  private final PageCounts counts;
  private final Map<Integer, int[]> backlog = new HashMap<>();

  MonthWriter(long seed, BrowsePlan plan, WorldDirt dirt) {
    this.seed = seed;
    this.plan = plan;
    this.dirt = dirt;
    this.organic = new OrganicTraffic(seed);
    this.counts = new PageCounts(plan);
  }

  MonthResult write(YearMonth month, Path landing, Path parts) throws IOException {
    MonthResult result = new MonthResult(month, plan.sites().size());
    Truth truth = new Truth(parts, "browse-" + month);
    LandingFiles claimFiles =
        new LandingFiles(landing, ClaimMaker.SHAPE, ClaimMaker.styles(), "-" + month);
    try (EventFiles files = new EventFiles(landing, month);
        FeedSink claims = new FeedSink(seed, ClaimMaker.SHAPE, dirt, claimFiles, truth)) {
      EventWriter writer = new EventWriter(seed, plan, dirt, files, truth);
      ClaimMaker claimMaker = new ClaimMaker(seed, claims);
      for (LocalDate day = month.atDay(1);
          !day.isAfter(month.atEndOfMonth());
          day = day.plusDays(1)) {
        play(day);
        writer.write(day, events);
        counts.count(events);
        result.add(events);
        claim(day, claimMaker, truth, result);
      }
      Tally log = new Tally();
      writer.addTo(log);
      result.tallied(log, claims.tallies());
    }
    return result;
  }

  private void play(LocalDate day) {
    events.clear();
    for (Site site : plan.sites()) {
      if (site.platform().hasLog()) {
        organic.add(site, day, plan.expectation().of(site, day), events);
      }
    }
    Scene scene = new Scene(seed, plan.expectation(), organic, events);
    for (Today today : plan.on(day)) {
      today.episode().behaviour().view(today.episode(), day, today.count(), scene);
    }
  }

  private void claim(LocalDate day, ClaimMaker claims, Truth truth, MonthResult result)
      throws IOException {
    Map<Integer, Integer> typedIn = new HashMap<>();
    for (Today today : plan.on(day)) {
      if (today.episode().behaviour() instanceof TypedIn) {
        typedIn.put(today.episode().site().number(), today.count());
      }
    }
    for (Site site : plan.sites()) {
      if (site.isOpen(day)) {
        noteOrganic(site, day, truth, result);
        if (!held(site, day)) {
          int typed = typedIn.getOrDefault(site.number(), 0);
          result.typedIn[site.number()] += claims.write(site, day, counts, typed);
        }
      }
    }
  }

  private void noteOrganic(Site site, LocalDate day, Truth truth, MonthResult result)
      throws IOException {
    String platform = site.platform().code();
    if (!site.platform().hasLog()) {
      int views = organic.count(site, day, plan.expectation().of(site, day));
      counts.setTotal(site, views);
      result.organic[site.number()] += views;
      truth.add(TruthTable.ORGANIC, platform, site.unitId(), "", day, views);
      return;
    }
    for (int page = 0; page < site.pages().size(); page++) {
      int views = counts.organic(site, page);
      if (views > 0) {
        truth.add(TruthTable.ORGANIC, platform, site.unitId(), site.pages().get(page), day, views);
      }
    }
  }

  /** On the day of an outage nothing is claimed; the day after claims both. */
  private boolean held(Site site, LocalDate day) {
    if (plan.expectation().isOut(site, day)) {
      backlog.put(site.number(), counts.pages(site));
      return true;
    }
    int[] late = backlog.remove(site.number());
    if (late != null) {
      counts.addBacklog(site, late);
    }
    return false;
  }
}
