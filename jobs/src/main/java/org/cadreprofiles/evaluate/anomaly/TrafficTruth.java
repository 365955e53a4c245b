package org.cadreprofiles.evaluate.anomaly;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseEvent;

/**
 * What is true about traffic, as a truth folder holds it.
 *
 * @param fakeEvents event_id and family of the events that an attack made
 * @param organic views that people made themselves by platform, unit_id, page_id and day
 * @param typedIn views that were typed in by platform, unit_id and day: column added
 */
public record TrafficTruth(Dataset<Row> fakeEvents, Dataset<Row> organic, Dataset<Row> typedIn) {
  static final String PLATFORM = BrowseEvent.PLATFORM;
  static final String UNIT = BrowseEvent.UNIT_ID;
  static final String DAY = BrowseEvent.DAY;
  static final String QUARTER = "quarter";
  static final String ORGANIC = "organic";
  static final String FAKE = "fake";
  static final String FAMILY = "family";

  /** First day on which anything was faked. */
  static final String FIRST = "first_fake";

  private static final String ADDED = "added";
  private static final String TYPED_IN = "typed_in";
  private static final String[] CASE = {PLATFORM, UNIT, QUARTER};

  /**
   * Checks the columns.
   *
   * @throws IllegalArgumentException when a file lacks one
   */
  public TrafficTruth {
    require("fake_events.csv", fakeEvents, List.of(BrowseEvent.EVENT_ID, FAMILY));
    require("organic.csv", organic, List.of(PLATFORM, UNIT, DAY, ORGANIC));
    require("typed_in.csv", typedIn, List.of(PLATFORM, UNIT, DAY, ADDED));
  }

  /** Platform, unit, quarter and organic views. */
  Dataset<Row> organicByCase() {
    return organic
        .groupBy(col(PLATFORM), col(UNIT), quarter())
        .agg(sum(col(ORGANIC).cast("double")).as(ORGANIC));
  }

  /**
   * Platform, unit, quarter, fake views, their first day and the family that made most of them.
   *
   * @param events rows of silver.browse_event: an event that was not accepted was not counted by
   *     anybody
   */
  Dataset<Row> fakeByCase(Dataset<Row> events) {
    Dataset<Row> clicked =
        fakeEvents
            .join(
                events.select(col(BrowseEvent.EVENT_ID), col(PLATFORM), col(UNIT), col(DAY)),
                BrowseEvent.EVENT_ID)
            .groupBy(col(PLATFORM), col(UNIT), quarter(), col(FAMILY))
            .agg(count(lit(1)).cast("double").as(FAKE), min(col(DAY).cast("date")).as(FIRST));
    Dataset<Row> typed =
        typedIn
            .withColumn(FAMILY, lit(TYPED_IN))
            .groupBy(col(PLATFORM), col(UNIT), quarter(), col(FAMILY))
            .agg(sum(col(ADDED).cast("double")).as(FAKE), min(col(DAY).cast("date")).as(FIRST));
    return clicked
        .unionByName(typed)
        .groupBy(CASE[0], CASE[1], CASE[2])
        .agg(
            coalesce(max_by(col(FAMILY), struct(col(FAKE), col(FAMILY))), lit("")).as(FAMILY),
            sum(FAKE).as(FAKE),
            min(FIRST).as(FIRST));
  }

  private static Column quarter() {
    return trunc(col(DAY).cast("date"), QUARTER).as(QUARTER);
  }

  private static void require(String file, Dataset<Row> rows, List<String> columns) {
    List<String> has = Arrays.asList(rows.columns());
    List<String> missing = columns.stream().filter(column -> !has.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          file + " of the truth lacks the columns " + missing + ". It has " + has + ".");
    }
  }
}
