package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.feed.Resolution;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.ReceivedFile;
import org.cadreprofiles.table.SetAside;

/**
 * Reads records again that had been set aside and now stay, because what replaced them turned out
 * not to stay itself.
 *
 * <p>Only keys of a record that is set aside are remembered, never its content; that lies in the
 * landing zone.
 */
final class Recall {
  private final Map<String, Dataset<Row>> rows;

  private Recall(Map<String, Dataset<Row>> rows) {
    this.rows = rows;
  }

  static Recall nothing() {
    return new Recall(Map.of());
  }

  /** Opens the landing files of the records that stay again. */
  static Recall of(RunContext run, Dataset<Row> resolved) {
    Dataset<Row> wanted = resolved.where(Resolution.recalled());
    Set<List<String>> files = new HashSet<>();
    wanted
        .select(col(SetAside.FEED), col(SetAside.FILE_ID))
        .distinct()
        .collectAsList()
        .forEach(row -> files.add(List.of(row.getString(0), row.getString(1))));
    List<Row> ledger =
        run.allTables().read(ReceivedFile.TABLE).collectAsList().stream()
            .filter(row -> row.getAs(ReceivedFile.SAME_AS) == null)
            .filter(row -> files.contains(entry(row)))
            .toList();
    Map<String, Dataset<Row>> rows = new HashMap<>();
    for (FeedIntake intake : new ReceivedFiles(run).open(ledger)) {
      rows.put(intake.feed(), only(wanted, intake));
    }
    return new Recall(rows);
  }

  /** The rows of a feed with those recalled. */
  Dataset<Row> with(String feed, Dataset<Row> come) {
    return rows.containsKey(feed) ? come.unionByName(rows.get(feed)) : come;
  }

  private static List<String> entry(Row row) {
    return List.of(row.getAs(ReceivedFile.FEED), row.getAs(ReceivedFile.FILE_ID));
  }

  private static Dataset<Row> only(Dataset<Row> wanted, FeedIntake intake) {
    Dataset<Row> places =
        broadcast(
            wanted
                .where(col(SetAside.FEED).equalTo(intake.feed()))
                .select(col(SetAside.FILE_ID), col(SetAside.LINE)));
    Dataset<Row> all = intake.rows();
    return all.join(
        places,
        all.col(Envelope.SOURCE_FILE_ID)
            .equalTo(places.col(SetAside.FILE_ID))
            .and(all.col(Envelope.SOURCE_LINE).equalTo(places.col(SetAside.LINE))),
        "left_semi");
  }
}
