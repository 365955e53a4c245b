package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.cadreprofiles.table.ReceivedFile;

/** Completes bronze.received_file once the records of its new files were read. */
final class Ledger {
  private Ledger() {}

  /** Enters how many records each new file held; a re-sent file holds what the first one held. */
  static void settle(RunContext run, IntakeCounts counts) {
    List<Row> all = run.allTables().read(ReceivedFile.TABLE).collectAsList();
    Map<List<String>, Long> lines = new HashMap<>();
    for (Row row : all) {
      if (row.getAs(ReceivedFile.SAME_AS) == null) {
        Long known = row.getAs(ReceivedFile.LINES);
        String feed = row.getAs(ReceivedFile.FEED);
        String file = row.getAs(ReceivedFile.FILE_ID);
        lines.put(List.of(feed, file), known == null ? counts.lines(feed, file) : known);
      }
    }
    List<Row> settled = new ArrayList<>();
    all.forEach(row -> settled.add(withLines(row, lines)));
    run.replace(
        ReceivedFile.TABLE,
        run.lake()
            .spark()
            .createDataFrame(settled, run.lake().empty(ReceivedFile.TABLE).schema())
            .coalesce(1));
  }

  /** Records by feed and file id. */
  static Map<List<String>, Long> linesByFile(RunContext run) {
    Map<List<String>, Long> lines = new HashMap<>();
    run.allTables()
        .read(ReceivedFile.TABLE)
        .select(col(ReceivedFile.FEED), col(ReceivedFile.FILE_ID), col(ReceivedFile.LINES))
        .collectAsList()
        .forEach(row -> lines.put(List.of(row.getString(0), row.getString(1)), row.getLong(2)));
    return lines;
  }

  private static Row withLines(Row row, Map<List<String>, Long> lines) {
    String feed = row.getAs(ReceivedFile.FEED);
    String file = row.getAs(ReceivedFile.FILE_ID);
    return RowFactory.create(
        file,
        row.getAs(ReceivedFile.PATH),
        row.getAs(ReceivedFile.SOURCE),
        feed,
        row.getAs(ReceivedFile.DIGEST),
        row.getAs(ReceivedFile.BYTES),
        lines.get(List.of(feed, file)),
        row.getAs(ReceivedFile.MAPPING),
        row.getAs(ReceivedFile.FIRST_RUN),
        row.getAs(ReceivedFile.SAME_AS));
  }
}
