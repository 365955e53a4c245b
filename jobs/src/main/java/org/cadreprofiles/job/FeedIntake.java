package org.cadreprofiles.job;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.lake.landing.LandingFile;
import org.cadreprofiles.table.Contract;

/**
 * What came in for one feed: its new files and their typed rows, good and bad.
 *
 * @param rows typed rows with the rules they break
 * @param exceptions those of the rows that break a rule
 * @param warnings source columns that nothing maps, one text each
 */
record FeedIntake(
    Contract contract,
    List<LandingFile> files,
    Dataset<Row> rows,
    Dataset<Row> exceptions,
    List<String> warnings) {
  /** Name of the feed. */
  String feed() {
    return contract.shortName();
  }

  /** Whether the feed is staged on disk rather than held in memory: the browse log is too large. */
  boolean large() {
    return contract.partition().isPresent();
  }
}
