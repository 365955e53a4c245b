package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseCorrected;

/**
 * How many views of a found series remain: what the log holds where a claim exceeds it, else what
 * the unit's own past and the platform's course let expect.
 *
 * @param settings limits of the detector
 */
record SeriesRemainder(SeriesResidual settings) {
  private static final String TYPED = "typed";
  private static final String DAY_VIEWS = "day_views";
  private static final String[] UNIT_DAY = {
    BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID, BrowseCorrected.DAY
  };

  /**
   * Rows of {@link Amounts}.
   *
   * @param facts rows of {@link CaseFacts}
   * @param days rows of {@link SeriesDays}
   * @param cases rows of {@link SeriesCases}
   * @param found rows of {@link Rejections}
   */
  Dataset<Row> of(Dataset<Row> facts, Dataset<Row> days, Dataset<Row> cases, Dataset<Row> found) {
    Dataset<Row> claims =
        cases
            .where(col(CaseTests.SIGNAL).equalTo(SeriesCases.CLAIM))
            .select(CaseKey.columns(CaseTests.OBSERVED, CaseTests.EXPECTED));
    return days.transform(rows -> SeriesExcess.days(rows, SeriesFlags.of(cases, found)))
        .transform(SeriesExcess::cases)
        .join(claims, CaseKey.names(), "left")
        .join(facts, CaseKey.names())
        .withColumn(Amounts.CLASS, classOf())
        .withColumn(Amounts.EXPLANATIONS, explanations())
        .transform(SeriesRemainder::remain)
        .transform(Amounts::inShape);
  }

  /** Page-days on which the claim lies above the log, in cases found by their claim. */
  Dataset<Row> claimedPageDays(Traffic traffic, Dataset<Row> cases, Dataset<Row> amounts) {
    Dataset<Row> factors =
        SeriesFlags.of(cases, amounts)
            .where(col(SeriesFlags.BY_CLAIM))
            .select(CaseKey.columns(SeriesFlags.CLAIM_FACTOR));
    Column log = col(ReportedPageDays.LOG).multiply(col(SeriesFlags.CLAIM_FACTOR));
    Dataset<Row> weighted =
        CaseFacts.pageDays(traffic)
            .join(broadcast(factors), CaseKey.names())
            .where(col(ReportedPageDays.CLAIM).isNotNull())
            .withColumn(
                SuspectPageDays.WEIGHT, greatest(lit(0.0), col(ReportedPageDays.CLAIM).minus(log)));
    return SuspectPageDays.spread(weighted, amounts, SuspectPageDays.SEEN);
  }

  /** Page-days of days beyond the expected, in proportion to their views, in the other cases. */
  Dataset<Row> seriesPageDays(
      Traffic traffic, Dataset<Row> days, Dataset<Row> cases, Dataset<Row> amounts) {
    Dataset<Row> flags = SeriesFlags.of(cases, amounts).where(not(col(SeriesFlags.BY_CLAIM)));
    Dataset<Row> beyond =
        SeriesExcess.days(days, flags)
            .withColumnRenamed(UnitDays.VALID, DAY_VIEWS)
            .select(
                BrowseCorrected.PLATFORM,
                BrowseCorrected.UNIT_ID,
                BrowseCorrected.DAY,
                DAY_VIEWS,
                SeriesExcess.BEYOND);
    Column share = col(CaseFacts.VALID).divide(greatest(lit(1.0), col(DAY_VIEWS)));
    Dataset<Row> weighted =
        CaseFacts.pageDays(traffic)
            .join(beyond, UNIT_DAY)
            .withColumn(SuspectPageDays.WEIGHT, share.multiply(col(SeriesExcess.BEYOND)));
    return SuspectPageDays.spread(weighted, amounts, SuspectPageDays.FROM_SERIES);
  }

  private static Dataset<Row> remain(Dataset<Row> rows) {
    Column byClaim = col(SeriesFlags.BY_CLAIM);
    Column logged = col(CaseTests.EXPECTED).multiply(col(SeriesFlags.CLAIM_FACTOR));
    Column typed = greatest(lit(0.0), coalesce(col(CaseTests.OBSERVED).minus(logged), lit(0.0)));
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
