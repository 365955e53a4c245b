package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.SetAside;

/**
 * Decides which version of each record stays; {@link VersionRules} says how.
 *
 * <p>What was decided before is decided again with what came since, so that the result is the one
 * of a single run over everything. Versions that meet others of the same source system are decided
 * in one task, in memory: about a kilobyte each. Mere repetitions are spread over all tasks.
 */
public final class Resolution {
  /** What becomes of a version. */
  public static final String STATE = "_state";

  /** Whether a version that does not stay must be remembered in ops.set_aside. */
  public static final String KEPT = "_kept";

  /** Stays. */
  public static final String CURRENT = "current";

  /** Same natural key and content as one that stays or was replaced. */
  public static final String DUPLICATE = "duplicate";

  /** Replaced by a correction. */
  public static final String CORRECTED = "corrected";

  /** Replaced by a later version of the same natural key. */
  public static final String NEWER_VERSION = "newer_version";

  /** Another content under the same record id. */
  public static final String CONFLICT = "conflict";

  private static final String BUCKET = "_bucket";
  private static final int BUCKETS = 64;

  private Resolution() {}

  /**
   * The versions with their {@link #STATE} and {@link #KEPT}.
   *
   * @param versions from {@link Versions#meeting}: all that meet each other, directly or through
   *     others
   */
  public static Dataset<Row> of(Dataset<Row> versions) {
    StructType schema =
        versions
            .schema()
            .add(STATE, DataTypes.StringType, false)
            .add(KEPT, DataTypes.BooleanType, false);
    Column spread = pmod(xxhash64(col(SetAside.RECORD_ID)), lit(BUCKETS));
    return versions
        .withColumn(BUCKET, when(col(Versions.SEVERAL), lit(-1L)).otherwise(spread))
        .repartition(col(SetAside.FEED), col(SetAside.SOURCE_SYSTEM), col(BUCKET))
        .drop(BUCKET)
        .mapPartitions(new ResolveVersions(versions.schema()), Encoders.row(schema));
  }

  /**
   * Whether a version stays again whose content no table holds any more: it must be read from its
   * landing file.
   */
  public static Column recalled() {
    return col(STATE)
        .equalTo(CURRENT)
        .and(col(Versions.ORIGIN).notEqual(Versions.NEW))
        .and(col(Versions.ORIGIN).notEqual(Versions.HELD));
  }

  /** Whether a version does not stay but must be remembered. */
  public static Column remembered() {
    return col(STATE).notEqual(CURRENT).and(col(KEPT));
  }
}
