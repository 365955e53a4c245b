package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.ReceivedFile;
import org.cadreprofiles.table.TableNames;
import org.cadreprofiles.table.Tables;

/**
 * Turns evidence into landing files and lines.
 *
 * <p>Evidence is either records, {@code feed/source_system/record_id} joined by semicolons, or
 * {@code table where condition}.
 */
final class SourceLines {
  private static final int SHOWN = 3;
  private static final String WHERE = " where ";

  private final Tables in;
  private Map<String, String> paths;

  SourceLines(Tables in) {
    this.in = in;
  }

  /** Path of the landing file with that id. */
  String path(String fileId) {
    if (paths == null) {
      paths = new HashMap<>();
      in.read(ReceivedFile.TABLE)
          .where(col(ReceivedFile.SAME_AS).isNull())
          .select(col(ReceivedFile.FILE_ID), col(ReceivedFile.PATH))
          .collectAsList()
          .forEach(row -> paths.put(row.getString(0), row.getString(1)));
    }
    return fileId == null ? "no single file" : paths.getOrDefault(fileId, "file " + fileId);
  }

  /** Where each evidence lies, in words. */
  Map<String, List<String>> of(List<String> evidence) {
    Map<String, List<String>> lines = new HashMap<>();
    Map<String, String> records = records(evidence);
    for (String each : new TreeSet<>(evidence.stream().filter(e -> e != null).toList())) {
      List<String> found = new ArrayList<>();
      for (String item : each.split(";")) {
        if (item.contains(WHERE)) {
          found.addAll(matching(item.strip()));
        } else {
          found.add(item.strip() + records.getOrDefault(item.strip(), ""));
        }
      }
      lines.put(each, found);
    }
    return lines;
  }

  private List<String> matching(String condition) {
    int at = condition.indexOf(WHERE);
    Dataset<Row> rows =
        in.read(condition.substring(0, at).strip())
            .where(expr(condition.substring(at + WHERE.length())));
    List<String> found = new ArrayList<>();
    found.add(condition + ": " + rows.count() + " rows");
    if (List.of(rows.columns()).contains(Envelope.SOURCE_FILE_ID)) {
      rows.select(col(Envelope.SOURCE_FILE_ID), col(Envelope.SOURCE_LINE))
          .sort(col(Envelope.SOURCE_FILE_ID), col(Envelope.SOURCE_LINE))
          .limit(SHOWN)
          .collectAsList()
          .forEach(
              row -> found.add("  such as " + path(row.getString(0)) + ", line " + row.getLong(1)));
    }
    return found;
  }

  private Map<String, String> records(List<String> evidence) {
    Map<String, TreeSet<String>> byFeed = new TreeMap<>();
    for (String each : evidence) {
      for (String item : each == null ? new String[0] : each.split(";")) {
        String record = item.strip();
        if (!record.contains(WHERE) && record.contains("/")) {
          byFeed
              .computeIfAbsent(record.substring(0, record.indexOf('/')), f -> new TreeSet<>())
              .add(record);
        }
      }
    }
    Map<String, String> lines = new HashMap<>();
    byFeed.forEach(
        (feed, records) -> {
          if (TableNames.FEEDS.contains(TableNames.ofFeed(feed))) {
            lines.putAll(recordsOf(feed, records));
          }
        });
    return lines;
  }

  private Map<String, String> recordsOf(String feed, TreeSet<String> records) {
    Object[] keys = records.stream().map(r -> r.substring(r.indexOf('/') + 1)).toArray();
    Map<String, String> lines = new HashMap<>();
    in.read(TableNames.ofFeed(feed))
        .where(concat_ws("/", col(Envelope.SOURCE_SYSTEM), col(Envelope.RECORD_ID)).isin(keys))
        .select(
            concat_ws("/", col(Envelope.SOURCE_SYSTEM), col(Envelope.RECORD_ID)),
            col(Envelope.SOURCE_FILE_ID),
            col(Envelope.SOURCE_LINE))
        .collectAsList()
        .forEach(
            row ->
                lines.put(
                    feed + "/" + row.getString(0),
                    ": " + path(row.getString(1)) + ", line " + row.getLong(2)));
    return lines;
  }
}
