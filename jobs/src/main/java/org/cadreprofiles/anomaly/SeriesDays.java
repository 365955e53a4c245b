package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

  /** p-value of the day. */
  static final String P = CaseTests.P;

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
            .transform(SeriesDays::residual);
    return peers.judge(expected, FLOOR, BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID);
  }

  private static Dataset<Row> residual(Dataset<Row> days) {
    Column usual = col(CommonFactor.EXPECTED).plus(0.5);
    return days.withColumn(PeerFunnel.VALUE, log(col(UnitDays.VALID).plus(0.5).divide(usual)))
        .withColumn(PeerFunnel.VARIANCE, lit(1.0).divide(usual));
  }

  private Column atDeadline() {
    List<DetectionPeriod.Quarter> quarters = period.quarters();
    Column at = lit(false);
    for (DetectionPeriod.Quarter quarter : quarters) {
      Date from = Date.valueOf(quarter.deadlineFrom(settings.deadlineDays()));
      at =
          when(col(BrowseCorrected.DAY).between(from, Date.valueOf(quarter.end())), true)
              .otherwise(at);
    }
    return at;
  }
}
