package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.SetAside;

/**
 * Record versions by their keys alone: what {@link Resolution} needs to know of a record.
 *
 * <p>Grain: one row per record read or held. A version meets others through two keys: its natural
 * key, and the record id that it has or corrects.
 */
public final class Versions {
  /** Where a version comes from. */
  public static final String ORIGIN = "_origin";

  /** Read in this run. */
  public static final String NEW = "new";

  /** Held in the feed's table. */
  public static final String HELD = "held";

  static final String MEETING = "_meeting";
  private static final String COUNT = "_count";

  private Versions() {}

  /** Versions of typed rows of one feed, from {@link CanonicalRows} or the feed's table. */
  public static Dataset<Row> of(Contract contract, Dataset<Row> rows, String origin) {
    List<Column> natural = new ArrayList<>();
    contract.key().forEach(name -> natural.add(col(name)));
    return rows.select(
        lit(contract.shortName()).as(SetAside.FEED),
        col(Envelope.SOURCE_SYSTEM),
        col(Envelope.RECORD_ID),
        col(Envelope.CONTENT_HASH),
        xxhash64(natural.toArray(Column[]::new)).as(SetAside.NATURAL_KEY_HASH),
        col(Envelope.CORRECTS),
        col(Envelope.REPORTED_AT),
        lit(origin).as(ORIGIN),
        col(Envelope.SOURCE_FILE_ID).as(SetAside.FILE_ID),
        col(Envelope.SOURCE_LINE).as(SetAside.LINE));
  }

  /** Versions that were set aside before; their origin is the reason. */
  public static Dataset<Row> setAside(Dataset<Row> rows) {
    return rows.select(
        col(SetAside.FEED),
        col(SetAside.SOURCE_SYSTEM),
        col(SetAside.RECORD_ID),
        col(SetAside.CONTENT_HASH),
        col(SetAside.NATURAL_KEY_HASH),
        col(SetAside.CORRECTS),
        col(SetAside.REPORTED_AT),
        col(SetAside.REASON).as(ORIGIN),
        col(SetAside.FILE_ID),
        col(SetAside.LINE));
  }

  /**
   * Keys at which a new version meets another one, as 64-bit hashes.
   *
   * <p>Two versions that share no key decide nothing about each other, so only what meets must be
   * resolved.
   */
  public static Dataset<Row> meetings(Dataset<Row> versions) {
    Column isNew = col(ORIGIN).equalTo(NEW);
    return versions
        .select(explode(keys()).as(MEETING), isNew.as(ORIGIN))
        .groupBy(col(MEETING))
        .agg(count(lit(1)).as(COUNT), max(col(ORIGIN)).as(ORIGIN))
        .where(col(COUNT).gt(1).and(col(ORIGIN)))
        .select(col(MEETING));
  }

  /** The versions that have one of the keys. */
  public static Dataset<Row> meeting(Dataset<Row> versions, Dataset<Row> keys) {
    Dataset<Row> exploded = versions.withColumn(MEETING, explode(keys()));
    return exploded.join(keys, MEETING, "left_semi").drop(MEETING).distinct();
  }

  /** All keys of these versions, for finding the held ones that they meet. */
  public static Dataset<Row> keysOf(Dataset<Row> versions) {
    return versions.select(explode(keys()).as(MEETING)).distinct();
  }

  private static Column keys() {
    Column natural = hash("n", col(SetAside.NATURAL_KEY_HASH));
    Column id = hash("r", col(SetAside.RECORD_ID));
    Column corrected =
        when(
            col(SetAside.CORRECTS)
                .isNotNull()
                .and(col(SetAside.CORRECTS).notEqual(col(SetAside.RECORD_ID))),
            hash("r", col(SetAside.CORRECTS)));
    return array_compact(array(natural, id, corrected));
  }

  private static Column hash(String kind, Column key) {
    return xxhash64(lit(kind), col(SetAside.FEED), col(SetAside.SOURCE_SYSTEM), key);
  }
}
