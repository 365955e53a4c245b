package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.IdentityEvent;
import org.cadreprofiles.table.IdentityLink;

/** What became of cadre ids from one publication to the next, by the records of the roster. */
public final class IdentityChanges {
  private static final String TARGETS = "targets";
  private static final String SOURCES = "sources";

  private IdentityChanges() {}

  /**
   * Compares two states of gold.identity_link.
   *
   * @param runId run that made the later state
   * @return rows of ops.identity_event; none for ids that stayed
   */
  public static Dataset<Row> between(Dataset<Row> before, Dataset<Row> after, String runId) {
    Column every = count(lit(1));
    Column several = col(TARGETS).gt(1);
    Column kind =
        when(several.and(col(SOURCES).gt(1)), "regrouped")
            .when(several, "split")
            .when(col(SOURCES).gt(1), "merged")
            .otherwise("renamed");
    return roster(before, IdentityEvent.FROM_CADRE_ID)
        .join(
            roster(after, IdentityEvent.INTO_CADRE_ID),
            new String[] {IdentityLink.SOURCE_SYSTEM, IdentityLink.RECORD_ID})
        .groupBy(col(IdentityEvent.FROM_CADRE_ID), col(IdentityEvent.INTO_CADRE_ID))
        .agg(every.as(IdentityEvent.RECORDS))
        .withColumn(TARGETS, every.over(Window.partitionBy(IdentityEvent.FROM_CADRE_ID)))
        .withColumn(SOURCES, every.over(Window.partitionBy(IdentityEvent.INTO_CADRE_ID)))
        .where(col(IdentityEvent.FROM_CADRE_ID).notEqual(col(IdentityEvent.INTO_CADRE_ID)))
        .select(
            lit(runId).as(IdentityEvent.RUN_ID),
            col(IdentityEvent.FROM_CADRE_ID),
            col(IdentityEvent.INTO_CADRE_ID),
            kind.as(IdentityEvent.KIND),
            col(IdentityEvent.RECORDS));
  }

  private static Dataset<Row> roster(Dataset<Row> links, String id) {
    return links
        .where(col(IdentityLink.FEED).equalTo(SubjectFeed.ROSTER))
        .select(
            col(IdentityLink.SOURCE_SYSTEM),
            col(IdentityLink.RECORD_ID),
            col(IdentityLink.CADRE_ID).as(id));
  }
}
