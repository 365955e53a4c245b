package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which signals of a found series count, and how exactly its usual level is known. */
final class SeriesFlags {
  static final String BY_CLAIM = "by_claim";
  static final String BY_QUARTER = "by_quarter";
  static final String BY_DEADLINE = "by_deadline";
  static final String BY_DAYS = "by_days";

  /** Factor by which the platform's units lie above the expected: the middle of the peers. */
  static final String QUARTER_FACTOR = "quarter_factor";

  /** Standard deviation of the logarithm of the usual total. */
  static final String QUARTER_SPREAD = "quarter_spread";

  /** Usual ratio of claim to log. */
  static final String CLAIM_FACTOR = "claim_factor";

  /** Standard deviation of the logarithm of that ratio. */
  static final String CLAIM_SPREAD = "claim_spread";

  private SeriesFlags() {}

  /**
   * One row per found case.
   *
   * @param cases rows of {@link SeriesCases}
   * @param found rows of {@link Rejections}
   */
  static Dataset<Row> of(Dataset<Row> cases, Dataset<Row> found) {
    Column leads = col(CaseTests.SIGNAL).equalTo(col(Rejections.LEAD));
    Column counts = leads.or(col(CaseTests.P).leq(col(Rejections.LEVEL)));
    return found
        .select(CaseKey.columns(Rejections.LEAD, Rejections.LEVEL))
        .join(cases, CaseKey.names())
        .groupBy(CaseKey.columns())
        .agg(
            max(is(SeriesCases.CLAIM).and(counts)).as(BY_CLAIM),
            max(is(SeriesCases.QUARTER).and(counts)).as(BY_QUARTER),
            max(is(SeriesCases.DEADLINE).and(counts)).as(BY_DEADLINE),
            max(is(SeriesCases.DAYS).and(counts)).as(BY_DAYS),
            orElse(SeriesCases.QUARTER, exp(col(PeerFunnel.CENTRE)), 1).as(QUARTER_FACTOR),
            orElse(SeriesCases.QUARTER, deviation(), 0).as(QUARTER_SPREAD),
            orElse(SeriesCases.CLAIM, exp(col(PeerFunnel.CENTRE)), 1).as(CLAIM_FACTOR),
            orElse(SeriesCases.CLAIM, deviation(), 0).as(CLAIM_SPREAD));
  }

  private static Column is(String signal) {
    return col(CaseTests.SIGNAL).equalTo(signal);
  }

  private static Column orElse(String signal, Column value, double otherwise) {
    return coalesce(max(when(is(signal), value)), lit(otherwise));
  }

  private static Column deviation() {
    return sqrt(
        col(PeerFunnel.SPREAD).multiply(col(PeerFunnel.SPREAD)).plus(col(PeerFunnel.VARIANCE)));
  }
}
