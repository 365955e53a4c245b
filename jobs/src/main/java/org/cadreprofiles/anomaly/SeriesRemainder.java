package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many views of a found series remain: what the log holds where a claim exceeds it, else what
 * the unit's own past and the platform's course let expect.
 *
 * @param settings limits of the detector
 */
record SeriesRemainder(SeriesResidual settings) {
  private static final String TYPED = "typed";

  /**
   * Rows of {@link Amounts}.
   *
   * @param facts rows of {@link CaseFacts}
   * @param days rows of {@link SeriesDays}
   * @param found rows of {@link Rejections}
   */
  Dataset<Row> of(Dataset<Row> facts, Dataset<Row> days, Dataset<Row> found) {
    return SeriesExcess.cases(SeriesExcess.days(days, found), found)
        .join(facts, CaseKey.names())
        .withColumn(Amounts.CLASS, classOf())
        .withColumn(Amounts.EXPLANATIONS, explanations())
        .transform(SeriesRemainder::remain)
        .transform(Amounts::inShape);
  }

  private static Dataset<Row> remain(Dataset<Row> rows) {
    Column byClaim = col(SeriesFlags.BY_CLAIM);
    Column logged = col(SeriesFlags.LOGGED);
    Column typed = greatest(lit(0.0), col(SeriesFlags.CLAIMED).minus(logged));
    Column inQuestion =
        when(col(Amounts.CLASS).equalTo(Amounts.BENIGN), lit(0.0))
            .when(byClaim, col(TYPED))
            .otherwise(col(SeriesExcess.EXCESS));
    Column known = when(byClaim, logged).otherwise(col(SeriesExcess.SELECTED_USUAL));
    Column spread =
        when(byClaim, col(SeriesFlags.CLAIM_SPREAD)).otherwise(col(SeriesFlags.QUARTER_SPREAD));
    Column width =
        when(col(Amounts.CLASS).equalTo(Amounts.BENIGN), lit(0.0))
            .otherwise(known.multiply(exp(spread.multiply(CaseTests.Z90)).minus(1)));
    return rows.withColumn(TYPED, typed)
        .withColumn(Amounts.REMAINS, col(CaseFacts.VALID).minus(inQuestion))
        .withColumn(Amounts.LOW, col(Amounts.REMAINS).minus(width))
        .withColumn(Amounts.HIGH, col(Amounts.REMAINS).plus(width));
  }

  private Column classOf() {
    Column excess = col(SeriesExcess.EXCESS);
    Column innocent =
        Explanations.outage(excess, col(SeriesExcess.BACKLOG)).or(Explanations.isLaunch(excess));
    Column suspect =
        col(SeriesFlags.BY_CLAIM)
            .or(supported())
            .or(not(innocent).and(not(col(CaseFacts.HAS_LOG)).or(col(SeriesExcess.WITHOUT_DEALS))));
    return when(suspect, lit(Amounts.SUSPECT)).otherwise(lit(Amounts.BENIGN));
  }

  private Column supported() {
    Column marked = col(CaseFacts.MARKED_EXCESS);
    return col(CaseFacts.HAS_LOG)
        .and(marked.gt(0))
        .and(marked.geq(col(SeriesExcess.EXCESS).multiply(settings.supportedShare())));
  }

  private Column explanations() {
    Column peopleLike =
        when(
            col(CaseFacts.HAS_LOG).and(not(col(SeriesFlags.BY_CLAIM))),
            not(supported().or(col(SeriesExcess.WITHOUT_DEALS))));
    return Explanations.ofTotals(col(SeriesExcess.EXCESS), col(SeriesExcess.BACKLOG), peopleLike);
  }
}
