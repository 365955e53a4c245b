package org.cadreprofiles.feed;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.SetAside;

/**
 * Applies {@link VersionRules} to each feed and source system of a partition.
 *
 * <p>A function of our own, because chains and circles of corrections have no form as columns.
 */
final class ResolveVersions implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;
  private static final long MICROS = 1_000_000L;
  private static final long NANOS_IN_MICRO = 1_000L;

  private final int feed;
  private final int sourceSystem;
  private final int recordId;
  private final int corrects;
  private final int naturalKey;
  private final int content;
  private final int reportedAt;
  private final int file;
  private final int line;

  ResolveVersions(StructType schema) {
    this.feed = schema.fieldIndex(SetAside.FEED);
    this.sourceSystem = schema.fieldIndex(SetAside.SOURCE_SYSTEM);
    this.recordId = schema.fieldIndex(SetAside.RECORD_ID);
    this.corrects = schema.fieldIndex(SetAside.CORRECTS);
    this.naturalKey = schema.fieldIndex(SetAside.NATURAL_KEY_HASH);
    this.content = schema.fieldIndex(SetAside.CONTENT_HASH);
    this.reportedAt = schema.fieldIndex(SetAside.REPORTED_AT);
    this.file = schema.fieldIndex(SetAside.FILE_ID);
    this.line = schema.fieldIndex(SetAside.LINE);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Map<List<String>, List<Row>> sources = new LinkedHashMap<>();
    rows.forEachRemaining(
        row ->
            sources
                .computeIfAbsent(
                    List.of(row.getString(feed), row.getString(sourceSystem)),
                    source -> new ArrayList<>())
                .add(row));
    return sources.values().stream().flatMap(all -> resolved(all).stream()).iterator();
  }

  private List<Row> resolved(List<Row> rows) {
    List<Version.State> states = VersionRules.states(rows.stream().map(this::version).toList());
    List<Row> resolved = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Object[] values = new Object[row.size() + 2];
      for (int column = 0; column < row.size(); column++) {
        values[column] = row.get(column);
      }
      values[row.size()] = named(states.get(i));
      values[row.size() + 1] = states.get(i) != Version.State.REPEATED;
      resolved.add(RowFactory.create(values));
    }
    return resolved;
  }

  private Version version(Row row) {
    Timestamp reported = row.getTimestamp(reportedAt);
    long micros =
        Math.floorDiv(reported.getTime(), 1_000L) * MICROS + reported.getNanos() / NANOS_IN_MICRO;
    return new Version(
        row.getString(recordId),
        row.getString(corrects),
        row.getLong(naturalKey),
        row.getLong(content),
        micros,
        row.getString(file),
        row.getLong(line));
  }

  private static String named(Version.State state) {
    return switch (state) {
      case CURRENT -> Resolution.CURRENT;
      case REPEATED, ALIAS -> Resolution.DUPLICATE;
      case CORRECTED -> Resolution.CORRECTED;
      case NEWER_VERSION -> Resolution.NEWER_VERSION;
      case CONFLICT -> Resolution.CONFLICT;
    };
  }
}
