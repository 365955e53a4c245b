package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;

/**
 * How long a unit's visitors stay on a page, and by how much a visitor's own mean falls short of
 * it.
 *
 * <p>Stays of one view are lognormal: the centre is the median over the unit's visitors of all
 * quarters, so that a minority of hurried ones does not move it, and the spread is the platform's
 * (MAD over single views). The mean of n stays is lognormal too, with the variance that Fenton
 * (1960) gives; its own centre lies above the median, which is left out, so the figure errs towards
 * innocence.
 */
final class UsualDwell {
  /**
   * Standard deviations of the logarithm below the unit's usual stay; null where stays are unknown.
   */
  static final String SHORTFALL = "dwell_shortfall";

  private static final String STAY = "log_stay";
  private static final String CENTRE = "usual_stay";
  private static final String SPREAD = "spread_of_stays";
  private static final double MAD_TO_SIGMA = 1.4826;
  private static final double LEAST_SPREAD = 0.3;
  private static final String[] SITE = {Anomaly.PLATFORM, Anomaly.UNIT_ID};

  private UsualDwell() {}

  /** Adds {@link #SHORTFALL} to rows of {@link VisitorQuarters}. */
  static Dataset<Row> compare(Dataset<Row> visitors) {
    Column views = col(VisitorQuarters.VIEWS).cast("double");
    Column dwell = col(VisitorQuarters.DWELL);
    Dataset<Row> stays = visitors.withColumn(STAY, when(dwell.gt(0), log(dwell.divide(views))));
    Dataset<Row> centres = stays.groupBy(SITE[0], SITE[1]).agg(median(col(STAY)).as(CENTRE));
    Column off = when(col(VisitorQuarters.VIEWS).equalTo(1), abs(col(STAY).minus(col(CENTRE))));
    Dataset<Row> spreads =
        stays
            .join(broadcast(centres), SITE)
            .groupBy(Anomaly.PLATFORM)
            .agg(median(off).multiply(MAD_TO_SIGMA).as(SPREAD));
    Column sigma = when(col(SPREAD).gt(LEAST_SPREAD), col(SPREAD)).otherwise(lit(LEAST_SPREAD));
    Column ofMean = sqrt(log(lit(1.0).plus(exp(sigma.multiply(sigma)).minus(1).divide(views))));
    return stays
        .join(broadcast(centres), SITE, "left")
        .join(broadcast(spreads), new String[] {Anomaly.PLATFORM}, "left")
        .withColumn(SHORTFALL, col(CENTRE).minus(col(STAY)).divide(ofMean))
        .drop(STAY, CENTRE, SPREAD);
  }
}
