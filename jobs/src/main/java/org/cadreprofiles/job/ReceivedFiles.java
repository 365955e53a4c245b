package org.cadreprofiles.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.cadreprofiles.lake.SideBySide;
import org.cadreprofiles.lake.landing.LandingFile;
import org.cadreprofiles.lake.landing.LandingFiles;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.ReceivedFile;
import org.cadreprofiles.table.TableNames;

/** Opens files that the ledger names, feed by feed. */
final class ReceivedFiles {
  private final RunContext run;
  private final LandingFiles landing;

  ReceivedFiles(RunContext run) {
    this.run = run;
    this.landing =
        new LandingFiles(
            run.request().landing().orElseThrow(),
            Set.of(),
            run.lake().spark().sparkContext().hadoopConfiguration());
  }

  /**
   * The typed rows of those files; one intake a feed, in the order of the feeds.
   *
   * @param ledger rows of bronze.received_file
   */
  List<FeedIntake> open(List<Row> ledger) {
    Map<String, List<LandingFile>> byFeed = new LinkedHashMap<>();
    for (Row row : ledger) {
      String feed = row.getAs(ReceivedFile.FEED);
      byFeed.computeIfAbsent(feed, f -> new ArrayList<>()).add(file(row));
    }
    IntakeReader reader = new IntakeReader(run);
    List<Contract> feeds =
        TableNames.FEEDS.stream()
            .map(run.lake()::contract)
            .filter(contract -> byFeed.containsKey(contract.shortName()))
            .toList();
    return SideBySide.all(feeds, feed -> reader.read(feed, byFeed.get(feed.shortName())));
  }

  private LandingFile file(Row row) {
    return landing.of(
        row.getAs(ReceivedFile.FEED),
        Optional.ofNullable(row.getAs(ReceivedFile.SOURCE)),
        row.getAs(ReceivedFile.PATH),
        row.getAs(ReceivedFile.BYTES),
        row.getAs(ReceivedFile.DIGEST));
  }
}
