package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.LockstepBucket;

/**
 * Visitors who come to a unit's pages together with the same others, again and again: readers do
 * not keep appointments.
 *
 * <p>Two visitors are in step when they viewed a page in the same ten minutes on so many different
 * days; a visitor in step with two others or more is listed. One occasion says nothing: a class, a
 * message to all phones, or people behind one address may well come at once. Crowded buckets are
 * left out, since in them everybody meets everybody.
 *
 * @param period days judged
 * @param days different days on which two visitors meet, 2 or more
 */
record LockstepVisitors(DetectionPeriod period, int days) {
  /** Days in step with the partner with whom the visitor is most often. */
  static final String STEPS = "days_in_step";

  private static final int PARTNERS = 2;
  private static final int CROWD = 64;
  private static final String ONE = VisitorQuarters.VISITOR;
  private static final String OTHER = "other_visitor";

  /** One row per case and visitor in step, from rows of {@link LockstepBucket}. */
  Dataset<Row> of(Dataset<Row> buckets) {
    Column day = col(LockstepBucket.DAY);
    Column visitors = col(LockstepBucket.VISITORS);
    return buckets
        .where(period.covers(day).and(size(visitors).between(PARTNERS + 1, CROWD)))
        .withColumn(Anomaly.PERIOD_FROM, period.caseFrom(day))
        .withColumn(Anomaly.PERIOD_TO, period.caseTo(day))
        .withColumn(ONE, explode(visitors))
        .withColumn(OTHER, explode(visitors))
        .where(col(ONE).notEqual(col(OTHER)))
        .groupBy(CaseKey.columns(ONE, OTHER))
        .agg(count_distinct(day).as(STEPS))
        .where(col(STEPS).geq(days))
        .groupBy(CaseKey.columns(ONE))
        .agg(count(lit(1)).as(OTHER), max(STEPS).as(STEPS))
        .where(col(OTHER).geq(PARTNERS))
        .drop(OTHER);
  }
}
