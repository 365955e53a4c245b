package org.cadreprofiles.world.browse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.dirt.Tally;
import org.cadreprofiles.world.dirt.WorldDirt;
import org.cadreprofiles.world.people.DistrictMaker;
import org.cadreprofiles.world.size.WorldSize;
import org.cadreprofiles.world.write.Truth;

/** The traffic of the year: planned once, then played month by month, in any order. */
public final class BrowseYear {
  private final long seed;
  private final WorldDirt dirt;
  private final BrowseScenario scenario;
  private final DistrictMaker districts;
  private final BrowsePlan plan;

  public BrowseYear(
      long seed, WorldSize size, WorldDirt dirt, BrowseScenario scenario, DistrictMaker districts) {
    this.seed = seed;
    this.dirt = dirt;
    this.scenario = scenario;
    this.districts = districts;
    this.plan = BrowsePlan.of(seed, size, scenario, districts);
  }

  /** Returns a task per month; they may run side by side. */
  public List<Callable<Month>> months(Path landing, Path parts) {
    List<Callable<Month>> tasks = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      YearMonth month = YearMonth.of(WorldCalendar.YEAR, number);
      tasks.add(() -> new Month(new MonthWriter(seed, plan, dirt).write(month, landing, parts)));
    }
    return tasks;
  }

  /** Writes the truth that needs all months. */
  public void finish(List<Month> months, Path parts) throws IOException {
    try (Truth truth = new Truth(parts, "browse-year")) {
      List<MonthResult> results = months.stream().map(Month::result).toList();
      new BrowseTruth(plan, scenario, truth).write(results, districts);
    }
  }

  /** What one month wrote. */
  public static final class Month {
    private final MonthResult result;

    private Month(MonthResult result) {
      this.result = result;
    }

    private MonthResult result() {
      return result;
    }

    /** Hands the tallies of both feeds over, by feed. */
    public void tallies(BiConsumer<String, Map<String, Tally>> byFeed) {
      byFeed.accept(BrowseEvent.TABLE, result.log());
      byFeed.accept(BrowseDaily.TABLE, result.claims());
    }
  }
}
