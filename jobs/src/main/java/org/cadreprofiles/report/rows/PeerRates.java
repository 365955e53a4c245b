package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;

import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Tables;

/**
 * Views per 1,000 residents served, per platform and quarter: of each unit, and how they spread
 * over the units of a kind. Units without a known population are left out.
 */
public final class PeerRates {
  /** First day of the quarter. */
  public static final String QUARTER = "quarter";

  /** The unit's reported views per 1,000 residents. */
  public static final String REPORTED_RATE = "reported_rate";

  /** The unit's corrected views per 1,000 residents. */
  public static final String CORRECTED_RATE = "corrected_rate";

  /** Corrected rates of the peers at 2.5 %, 7.5 % ... 97.5 %. */
  public static final String PEER_QUANTILES = "peer_quantiles";

  /** Number of units behind the quantiles. */
  public static final String PEER_UNITS = "peer_units";

  private static final int DOTS = 20;
  private static final int RESIDENTS = 1_000;

  private PeerRates() {}

  /** One row per platform, unit and quarter with both rates. */
  public static Dataset<Row> ofUnits(Tables in) {
    return rates(in)
        .select(
            col(BrowseCorrected.PLATFORM),
            col(BrowseCorrected.UNIT_ID),
            col(QUARTER),
            col(REPORTED_RATE),
            col(CORRECTED_RATE));
  }

  /** One row per platform, kind of unit and quarter with the spread of corrected rates. */
  public static Dataset<Row> ofPeers(Tables in) {
    Column shares =
        array(
            IntStream.range(0, DOTS)
                .mapToObj(dot -> lit((dot + 0.5) / DOTS))
                .toArray(Column[]::new));
    return rates(in)
        .groupBy(col(BrowseCorrected.PLATFORM), col(OrgUnit.UNIT_KIND), col(QUARTER))
        .agg(
            percentile(col(CORRECTED_RATE), shares).as(PEER_QUANTILES),
            count(lit(1)).as(PEER_UNITS));
  }

  private static Dataset<Row> rates(Tables in) {
    Dataset<Row> units =
        Names.units(in.read(OrgUnit.TABLE)).where(col(OrgUnit.SERVICE_POPULATION).gt(0));
    return in.read(BrowseCorrected.TABLE)
        .withColumn(QUARTER, to_date(date_trunc("quarter", col(BrowseCorrected.DAY))))
        .groupBy(col(BrowseCorrected.PLATFORM), col(BrowseCorrected.UNIT_ID), col(QUARTER))
        .agg(
            sum(col(BrowseCorrected.REPORTED)).as(BrowseCorrected.REPORTED),
            sum(col(BrowseCorrected.CORRECTED)).as(BrowseCorrected.CORRECTED))
        .join(units, new String[] {OrgUnit.UNIT_ID})
        .withColumn(REPORTED_RATE, perThousand(BrowseCorrected.REPORTED))
        .withColumn(CORRECTED_RATE, perThousand(BrowseCorrected.CORRECTED));
  }

  /** Rounded, so that the order in which views were added up cannot show. */
  private static Column perThousand(String views) {
    return round(col(views).multiply(RESIDENTS).divide(col(OrgUnit.SERVICE_POPULATION)), 4);
  }
}
