package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.anomaly.DetectionPeriod.Quarter;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.BrowseCorrected;

/**
 * Every judged day of every unit with what was expected, and how unusual the day is for the unit.
 *
 * <p>The residual is the logarithm of views over expected views; median and scale are the unit's
 * own, so that a unit with a restless series is allowed more.
 *
 * @param settings limits of the detector
 * @param period days judged
 * @param peers tail and fewest days
 */
record SeriesDays(SeriesResidual settings, DetectionPeriod period, PeerFunnel peers) {
  /** Whether the day lies at the end of the quarter, where a target would be topped up. */
  static final String AT_DEADLINE = "at_deadline";

  /** Whether the day lies in the week before those. */
  static final String BEFORE_DEADLINE = "before_deadline";

  /** p-value of the day. */
  static final String P = CaseTests.P;

  private static final int WEEK = 7;
  private static final double FLOOR = 0.1;

  /** One row per platform, unit and judged day from rows of {@link ReportedPageDays}. */
  Dataset<Row> of(Dataset<Row> reported) {
    Dataset<Row> unitDays = UnitDays.of(reported);
    Column day = col(BrowseCorrected.DAY);
    Dataset<Row> expected =
        new UnitSeries(period, settings.baseline())
            .of(unitDays)
            .transform(CommonFactor::expect)
            .withColumn(Anomaly.PERIOD_FROM, period.caseFrom(day))
            .withColumn(Anomaly.PERIOD_TO, period.caseTo(day))
            .withColumn(AT_DEADLINE, atDeadline())
            .withColumn(BEFORE_DEADLINE, beforeDeadline())
            .transform(SeriesDays::residual);
    // Where nothing is usual, as with totals reported once a month, a day cannot be unusual.
    return peers
        .judge(expected, FLOOR, BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID)
        .withColumn(P, when(col(CommonFactor.EXPECTED).gt(0), col(P)));
  }

  private static Dataset<Row> residual(Dataset<Row> days) {
    Column usual = col(CommonFactor.EXPECTED).plus(0.5);
    return days.withColumn(PeerFunnel.VALUE, log(col(UnitDays.VALID).plus(0.5).divide(usual)))
        .withColumn(PeerFunnel.VARIANCE, lit(1.0).divide(usual));
  }

  private Column atDeadline() {
    return inAnyQuarter(this::deadline, Quarter::end);
  }

  private Column beforeDeadline() {
    return inAnyQuarter(
        quarter -> deadline(quarter).minusDays(WEEK), quarter -> deadline(quarter).minusDays(1));
  }

  private LocalDate deadline(Quarter quarter) {
    return quarter.deadlineFrom(settings.deadlineDays());
  }

  private Column inAnyQuarter(
      Function<Quarter, LocalDate> first, Function<Quarter, LocalDate> last) {
    Column in = lit(false);
    for (Quarter quarter : period.quarters()) {
      Date from = Date.valueOf(first.apply(quarter));
      Date to = Date.valueOf(last.apply(quarter));
      in = in.or(col(BrowseCorrected.DAY).between(from, to));
    }
    return in;
  }
}
