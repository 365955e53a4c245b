package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.timestamp_seconds;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.LockstepBucket;

/**
 * Which visitors viewed a page in the same ten minutes: one pass over events; buckets of a single
 * visitor are left out, since nobody is in step with them.
 *
 * <p>A row depends on events of its own day only.
 */
public final class LockstepBuckets {
  private static final long SECONDS = 600;

  private LockstepBuckets() {}

  /**
   * Rows of {@link LockstepBucket} from rows of {@link BrowseEvent}.
   *
   * @param events all events of the days wanted
   */
  public static Dataset<Row> of(Dataset<Row> events) {
    Column seconds = unix_seconds(col(BrowseEvent.VIEWED_AT));
    Column start = timestamp_seconds(seconds.minus(seconds.mod(SECONDS)));
    return events
        .select(
            col(BrowseEvent.PLATFORM),
            col(BrowseEvent.UNIT_ID),
            col(BrowseEvent.PAGE_ID),
            col(BrowseEvent.DAY),
            start.as(LockstepBucket.BUCKET_AT),
            xxhash64(col(BrowseEvent.VISITOR_TOKEN)).as(LockstepBucket.VISITORS))
        .repartition(col(BrowseEvent.DAY))
        .groupBy(
            LockstepBucket.PLATFORM,
            LockstepBucket.UNIT_ID,
            LockstepBucket.PAGE_ID,
            LockstepBucket.DAY,
            LockstepBucket.BUCKET_AT)
        .agg(sort_array(collect_set(col(LockstepBucket.VISITORS))).as(LockstepBucket.VISITORS))
        .where(size(col(LockstepBucket.VISITORS)).gt(1));
  }
}
