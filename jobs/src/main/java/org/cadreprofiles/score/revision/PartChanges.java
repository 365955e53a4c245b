package org.cadreprofiles.score.revision;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.group.PartRows;
import org.cadreprofiles.table.ScorePart;

/**
 * Finds the scores that a decision, correction, revocation or expiry has changed, not just newer
 * data.
 *
 * <p>Such a change shows in a part that existed before: it counts now and did not, or the other way
 * round; it is withheld or no longer; it has gone; or another value of the same report is used. A
 * part that was missing and has come, and a figure that moved with its report, are newer data.
 */
final class PartChanges {
  /** What changed, in words. */
  static final String REASON = "reason";

  private static final int NAMED = 3;
  private static final double SAME = 1e-9;
  private static final String STATE_NOW = "state_now";
  private static final String WHY_NOW = "why_now";
  private static final String RAW_NOW = "raw_now";
  private static final String USED_NOW = "used_now";
  private static final String TEXTS = "texts";

  private PartChanges() {}

  /**
   * One row per cadre and period whose score was changed so, with {@link #REASON}.
   *
   * @param before parts of the current revisions so far
   * @param now parts of this run
   */
  static Dataset<Row> between(Dataset<Row> before, Dataset<Row> now) {
    Dataset<Row> present =
        now.select(
            col(ScorePart.CADRE_ID),
            col(ScorePart.PERIOD_FROM),
            col(ScorePart.PERIOD_TO),
            col(ScorePart.PART_ID),
            col(ScorePart.STATE).as(STATE_NOW),
            col(ScorePart.WHY).as(WHY_NOW),
            col(ScorePart.RAW).as(RAW_NOW),
            col(ScorePart.CORRECTED).as(USED_NOW));
    return before
        .join(
            present,
            new String[] {
              ScorePart.CADRE_ID, ScorePart.PERIOD_FROM, ScorePart.PERIOD_TO, ScorePart.PART_ID
            },
            "left")
        .filter(stateChanged().or(gone()).or(otherValueUsed()))
        .groupBy(col(ScorePart.CADRE_ID), col(ScorePart.PERIOD_FROM), col(ScorePart.PERIOD_TO))
        .agg(sort_array(collect_list(text())).as(TEXTS))
        .withColumn(REASON, reason())
        .drop(TEXTS);
  }

  private static Column stateChanged() {
    return col(ScorePart.STATE)
        .notEqual(lit(PartRows.MISSING))
        .and(coalesce(col(STATE_NOW).notEqual(col(ScorePart.STATE)), lit(false)));
  }

  private static Column gone() {
    return col(STATE_NOW)
        .isNull()
        .and(col(ScorePart.STATE).isin(PartRows.COUNTED, PartRows.WITHHELD));
  }

  private static Column otherValueUsed() {
    Column both = lit(PartRows.COUNTED);
    return coalesce(
        col(ScorePart.STATE)
            .equalTo(both)
            .and(col(STATE_NOW).equalTo(both))
            .and(same(col(ScorePart.RAW), col(RAW_NOW)))
            .and(same(col(ScorePart.CORRECTED), col(USED_NOW)).unary_$bang()),
        lit(false));
  }

  private static Column same(Column one, Column other) {
    Column size = greatest(abs(one), abs(other), lit(1.0));
    return abs(one.minus(other)).leq(size.multiply(lit(SAME)));
  }

  private static Column text() {
    return concat(
        col(ScorePart.PART_ID),
        lit(": "),
        col(ScorePart.STATE),
        lit(" -> "),
        coalesce(col(STATE_NOW), lit("no longer reported")),
        coalesce(concat(lit(" ("), col(WHY_NOW), lit(")")), lit("")));
  }

  private static Column reason() {
    Column more = size(col(TEXTS)).minus(lit(NAMED));
    return concat(
        array_join(slice(col(TEXTS), 1, NAMED), "; "),
        when(more.gt(lit(0)), concat(lit("; and "), more, lit(" more"))).otherwise(lit("")));
  }
}
