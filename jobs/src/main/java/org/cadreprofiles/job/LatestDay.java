package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.to_date;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.TableNames;
import org.cadreprofiles.table.Tables;

/** Finds the day that data speaks for; the clock never decides what a run is about. */
final class LatestDay {
  private LatestDay() {}

  /**
   * The latest local day of reported_at over all accepted rows.
   *
   * @throws IllegalStateException when no row was ever accepted
   */
  static LocalDate reported(Tables in, ZoneId zone) {
    Dataset<Row> latest =
        TableNames.FEEDS.stream()
            .map(feed -> in.read(feed).agg(max(col(Envelope.REPORTED_AT)).as(Envelope.REPORTED_AT)))
            .reduce(Dataset::unionByName)
            .orElseThrow();
    Date day =
        latest
            .agg(max(to_date(from_utc_timestamp(col(Envelope.REPORTED_AT), zone.getId()))))
            .first()
            .getDate(0);
    if (day == null) {
      throw new IllegalStateException(
          "No record was accepted so far, so there is no day to report on. Check the landing folder and ops.quarantine, "
              + "or give --as-of.");
    }
    return day.toLocalDate();
  }
}
