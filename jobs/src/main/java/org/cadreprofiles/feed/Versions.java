package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

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
 * <p>Grain: one row per record read or held. Versions of a source system meet through their natural
 * key and through the record ids that they have or correct; two that share none of these decide
 * nothing about each other.
 */
public final class Versions {
  /** Where a version comes from: read now, held in the feed's table, or why it was set aside. */
  public static final String ORIGIN = "_origin";

  /** Read in this run. */
  public static final String NEW = "new";

  /** Held in the feed's table. */
  public static final String HELD = "held";

  /** Whether a version meets one that says something else, not only repetitions of itself. */
  static final String SEVERAL = "_several";

  private static final String MEETING = "_meeting";
  private static final String STATEMENT = "_statement";
  private static final String COUNT = "_count";
  private static final String NATURAL = "_at_natural_key";
  private static final String OWN = "_at_own_id";
  private static final String TARGET = "_at_target";
  private static final List<String> PLACES = List.of(NATURAL, OWN, TARGET);

  private Versions() {}

  /** Versions of typed rows of one feed, from {@link CanonicalRows} or the feed's table. */
  public static Dataset<Row> of(Contract contract, Dataset<Row> rows, String origin) {
    return rows.select(
        lit(contract.shortName()).as(SetAside.FEED),
        col(Envelope.SOURCE_SYSTEM),
        col(Envelope.RECORD_ID),
        col(Envelope.CONTENT_HASH),
        RowHash.naturalKey(contract).as(SetAside.NATURAL_KEY_HASH),
        col(Envelope.CORRECTS),
        col(Envelope.REPORTED_AT),
        lit(origin).as(ORIGIN),
        col(Envelope.SOURCE_FILE_ID).as(SetAside.FILE_ID),
        col(Envelope.SOURCE_LINE).as(SetAside.LINE));
  }

  /** Versions of some feeds that were set aside before; their origin is the reason. */
  public static Dataset<Row> setAside(Dataset<Row> rows, List<String> feeds) {
    return rows.where(col(SetAside.FEED).isin(feeds.toArray()))
        .select(
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

  /** Keys, as 64-bit hashes, at which more than one of the versions meet. */
  public static Dataset<Row> meetings(Dataset<Row> versions) {
    return versions
        .select(explode(keys()).as(MEETING), statement().as(STATEMENT))
        .groupBy(col(MEETING))
        .agg(count(lit(1)).as(COUNT), min(col(STATEMENT)).notEqual(max(col(STATEMENT))).as(SEVERAL))
        .where(col(COUNT).gt(1))
        .select(col(MEETING), col(SEVERAL));
  }

  /**
   * The versions that have one of the keys.
   *
   * @param keys from {@link #meetings}; written down before, so that their number is known and few
   *     are sent to where the versions are
   */
  public static Dataset<Row> meeting(Dataset<Row> versions, Dataset<Row> keys) {
    Dataset<Row> at =
        versions
            .withColumn(NATURAL, naturalKey())
            .withColumn(OWN, recordKey(SetAside.RECORD_ID))
            .withColumn(TARGET, recordKey(SetAside.CORRECTS));
    Column several = lit(false);
    Column any = lit(false);
    for (String place : PLACES) {
      String found = place + SEVERAL;
      Dataset<Row> here = keys.select(col(MEETING).as(MEETING + place), col(SEVERAL).as(found));
      at = at.join(here, at.col(place).equalTo(here.col(MEETING + place)), "left");
      any = any.or(col(found).isNotNull());
      several = several.or(coalesce(col(found), lit(false)));
    }
    return at.where(any).withColumn(SEVERAL, several).select(concat(versions.columns(), SEVERAL));
  }

  /** Keys at which held versions could meet these or each other's corrections. */
  public static Dataset<Row> keysOf(Dataset<Row> versions, Dataset<Row> held) {
    return versions
        .unionByName(held.where(col(SetAside.CORRECTS).isNotNull()))
        .select(explode(keys()).as(MEETING))
        .distinct()
        .withColumn(SEVERAL, lit(true));
  }

  /** The columns of versions, without what {@link #meeting} added. */
  public static Dataset<Row> plain(Dataset<Row> versions) {
    return versions.drop(SEVERAL);
  }

  private static Column[] concat(String[] names, String more) {
    Column[] columns = new Column[names.length + 1];
    for (int i = 0; i < names.length; i++) {
      columns[i] = col(names[i]);
    }
    columns[names.length] = col(more);
    return columns;
  }

  private static Column keys() {
    return array_compact(
        array(naturalKey(), recordKey(SetAside.RECORD_ID), recordKey(SetAside.CORRECTS)));
  }

  private static Column statement() {
    return xxhash64(
        col(SetAside.FEED),
        col(SetAside.SOURCE_SYSTEM),
        col(SetAside.RECORD_ID),
        coalesce(col(SetAside.CORRECTS), lit("")),
        col(SetAside.NATURAL_KEY_HASH),
        col(SetAside.CONTENT_HASH));
  }

  private static Column naturalKey() {
    return xxhash64(
        lit("natural key"),
        col(SetAside.FEED),
        col(SetAside.SOURCE_SYSTEM),
        col(SetAside.NATURAL_KEY_HASH));
  }

  private static Column recordKey(String id) {
    return when(
        col(id).isNotNull(),
        xxhash64(lit("record"), col(SetAside.FEED), col(SetAside.SOURCE_SYSTEM), col(id)));
  }
}
