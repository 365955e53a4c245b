package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.to_date;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.SetAside;
import org.cadreprofiles.table.TableNames;
import org.cadreprofiles.table.Tables;

/** Finds the day that data speaks for; the clock never decides what a run is about. */
final class LatestDay {
  private LatestDay() {}

  /** The latest local day of reported_at by feed table; feeds without a row are not in it. */
  static Map<String, LocalDate> byFeed(Tables in, ZoneId zone) {
    Dataset<Row> latest =
        TableNames.FEEDS.stream()
            .map(
                feed ->
                    in.read(feed)
                        .agg(max(col(Envelope.REPORTED_AT)).as(Envelope.REPORTED_AT))
                        .select(
                            lit(feed).as(SetAside.FEED),
                            to_date(from_utc_timestamp(col(Envelope.REPORTED_AT), zone.getId()))
                                .as(Envelope.REPORTED_AT)))
            .reduce(Dataset::unionByName)
            .orElseThrow();
    Map<String, LocalDate> days = new TreeMap<>();
    for (Row row : latest.collectAsList()) {
      Date day = row.getDate(1);
      if (day != null) {
        days.put(row.getString(0), day.toLocalDate());
      }
    }
    return days;
  }

  /**
   * The latest of all.
   *
   * @throws org.cadreprofiles.lake.UsageException when no row was ever accepted
   */
  static LocalDate of(Collection<LocalDate> days) {
    return days.stream()
        .max(Comparator.naturalOrder())
        .orElseThrow(
            () ->
                new org.cadreprofiles.lake.UsageException(
                    "No record was accepted so far, so there is no day to report on. Check the landing folder and "
                        + "ops.quarantine, or give --as-of."));
  }
}
