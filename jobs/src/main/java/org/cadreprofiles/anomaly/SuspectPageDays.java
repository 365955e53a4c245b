package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseCorrected;

/** Where views in question lie: their number per page and day, by what kind of evidence. */
final class SuspectPageDays {
  /** Views in question. */
  static final String SUSPECT_VIEWS = "suspect_views";

  /** Rank of the evidence: what is seen in records goes before what is inferred from totals. */
  static final String RANK = "evidence_rank";

  /** Seen in the log or by comparing claim and log. */
  static final int SEEN = 1;

  /** Inferred from the unit's own series. */
  static final int FROM_SERIES = 2;

  /** Inferred from peers alone. */
  static final int FROM_PEERS = 3;

  /** How much of the case's views in question lie in the row, on any scale. */
  static final String WEIGHT = "weight";

  private static final String ALL_WEIGHT = "all_weight";

  private SuspectPageDays() {}

  /** The common shape. */
  static Dataset<Row> inShape(Dataset<Row> rows) {
    return rows.where(col(SUSPECT_VIEWS).gt(0))
        .select(CaseKey.columns(BrowseCorrected.PAGE_ID, BrowseCorrected.DAY, SUSPECT_VIEWS, RANK));
  }

  /**
   * Lays a case's views in question over its page-days in proportion to their weights.
   *
   * @param weighted page-days with keys of their case, {@link #RANK} and {@link #WEIGHT}
   * @param amounts rows of {@link Amounts}; cases without views in question drop out
   */
  static Dataset<Row> spread(Dataset<Row> weighted, Dataset<Row> amounts) {
    Dataset<Row> some = weighted.where(col(WEIGHT).gt(0));
    Dataset<Row> sums = some.groupBy(CaseKey.columns()).agg(round(sum(WEIGHT), 6).as(ALL_WEIGHT));
    Column inQuestion = col(CaseFacts.VALID).minus(col(Amounts.REMAINS));
    Dataset<Row> cases =
        amounts
            .join(sums, CaseKey.names())
            .where(inQuestion.gt(0).and(col(ALL_WEIGHT).gt(0)))
            .withColumn(ALL_WEIGHT, inQuestion.divide(col(ALL_WEIGHT)))
            .select(CaseKey.columns(ALL_WEIGHT));
    return some.join(broadcast(cases), CaseKey.names())
        .withColumn(SUSPECT_VIEWS, round(col(WEIGHT).multiply(col(ALL_WEIGHT)), 3))
        .transform(SuspectPageDays::inShape);
  }
}
