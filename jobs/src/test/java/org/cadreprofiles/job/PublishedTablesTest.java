package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.Publications;
import org.cadreprofiles.lake.Published;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.LockstepBucket;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;
import org.cadreprofiles.table.VisitorPageDay;
import org.cadreprofiles.testing.DatasetEquality;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is published does not depend on how the files came: shuffled, renamed, sent twice, sent late
 * or day by day, the tables equal those of one run over everything.
 */
@Tag("slow")
class PublishedTablesTest {
  private static final long SEED = 5;

  /** Tables that only the log of events feeds, day by day. */
  private static final List<String> BY_DAY =
      List.of(BrowseEvent.TABLE, VisitorPageDay.TABLE, LockstepBucket.TABLE, BrowseCorrected.TABLE);

  @TempDir Path directory;

  @Test
  void theWayFilesComeChangesNoPublishedRow() {
    LandingZone whole = PublishedCounty.zone();
    LandingZone pieces = new LandingZone(directory.resolve("pieces"));
    List<Path> shuffled = new ArrayList<>(PublishedCounty.landed());
    Collections.shuffle(shuffled, new Random(SEED));
    List<Path> early = shuffled.stream().filter(file -> !isLate(file, shuffled)).toList();
    List<Path> late = shuffled.stream().filter(file -> isLate(file, shuffled)).toList();
    early.forEach(file -> PublishedCounty.land(pieces, file, "z-" + early.indexOf(file) + "-"));
    pieces.run();
    Map<String, Long> before = published(pieces).versions();

    late.forEach(file -> PublishedCounty.land(pieces, file, "a-" + late.indexOf(file) + "-"));
    early.subList(0, 3).forEach(file -> PublishedCounty.land(pieces, file, "again-"));
    pieces.run();

    assertEqualTables(whole, pieces);
    assertUntouchedDays(pieces, before);
  }

  private static void assertEqualTables(LandingZone expected, LandingZone actual) {
    Set<String> tables = new TreeSet<>(published(expected).versions().keySet());
    assertThat(published(actual).versions().keySet()).containsExactlyInAnyOrderElementsOf(tables);
    assertThat(tables).contains(Score.TABLE, BrowseCorrected.TABLE).hasSizeGreaterThan(40);
    for (String table : tables) {
      if (!table.startsWith("bronze.") && !table.startsWith("ops.")) {
        DatasetEquality.assertDataset(rows(expected, table), rows(actual, table));
      }
    }
  }

  // The second run brought events of some days; every other day has the files it had.
  private static void assertUntouchedDays(LandingZone zone, Map<String, Long> before) {
    Lake lake = zone.lake();
    Set<String> changed =
        new HashSet<>(days(lake, BrowseEvent.TABLE, before.get(BrowseEvent.TABLE)).orElseThrow());
    long all = lake.read(BrowseEvent.TABLE).select(BrowseEvent.DAY).distinct().count();
    assertThat(changed.size()).isPositive().isLessThan((int) all);
    assertThat(days(lake, VisitorPageDay.TABLE, before.get(VisitorPageDay.TABLE)).orElseThrow())
        .allSatisfy(day -> assertThat(changed).contains(day));
    for (String table : BY_DAY) {
      assertThat(days(lake, table, before.get(table)).orElseThrow().size())
          .as(table)
          .isLessThan((int) all);
    }
  }

  private static Optional<List<String>> days(Lake lake, String table, long after) {
    return lake.changedDays(table, after, lake.version(table).getAsLong());
  }

  // A third of the files, and the last month of the log.
  private static boolean isLate(Path file, List<Path> shuffled) {
    boolean log = file.toString().contains(BrowseEvent.TABLE.substring("silver.".length()));
    return log ? file.toString().contains("2025-12") : shuffled.indexOf(file) % 3 == 0;
  }

  private static Dataset<Row> rows(LandingZone zone, String table) {
    Dataset<Row> rows = asPublished(zone, table);
    if (!table.equals(Score.TABLE) && !table.equals(ScorePart.TABLE)) {
      return rows;
    }
    Dataset<Row> standing =
        rows.join(
            asPublished(zone, Score.TABLE)
                .where(col(Score.STATUS).equalTo("current"))
                .select(Score.CADRE_ID, Score.PERIOD_FROM, Score.PERIOD_TO, Score.REVISION),
            new String[] {Score.CADRE_ID, Score.PERIOD_FROM, Score.PERIOD_TO, Score.REVISION});
    // What was published before stays as a superseded revision, and why tells of the change.
    Dataset<Row> same = standing.drop(Score.REVISION, Score.RUN_ID);
    return table.equals(Score.TABLE) ? same.drop(Score.WHY) : same;
  }

  private static Dataset<Row> asPublished(LandingZone zone, String table) {
    return zone.lake().read(table, published(zone).versions().get(table));
  }

  private static Published published(LandingZone zone) {
    return new Publications(zone.lake()).current();
  }
}
