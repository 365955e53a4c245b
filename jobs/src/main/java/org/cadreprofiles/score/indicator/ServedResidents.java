package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.try_divide;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Tables;

/** How many residents a unit served, the mean over the days of a result. */
final class ServedResidents {
  /** Residents served, mean over the result's days; above 0. */
  static final String SERVED = "served_residents";

  private static final String VERSIONS = "versions";
  private static final String RESIDENT_DAYS = "resident_days";
  private static final String DAYS = "days";

  private ServedResidents() {}

  /**
   * The rows with {@link #SERVED}; rows of units without residents are left out.
   *
   * @param results rows with {@link OrgUnit#UNIT_ID}, {@link Result#FROM} and {@link Result#TO}
   */
  static Dataset<Row> during(Dataset<Row> results, Tables in) {
    Column version =
        struct(
            col(OrgUnit.VALID_FROM),
            col(OrgUnit.VALID_TO),
            col(OrgUnit.SERVICE_POPULATION).cast("bigint").as(OrgUnit.SERVICE_POPULATION));
    Dataset<Row> versions =
        in.read(OrgUnit.TABLE)
            .filter(col(OrgUnit.SERVICE_POPULATION).gt(0))
            .groupBy(col(OrgUnit.UNIT_ID))
            .agg(collect_list(version).as(VERSIONS));
    return results
        .join(versions, OrgUnit.UNIT_ID)
        .withColumn(SERVED, mean())
        .filter(col(SERVED).isNotNull())
        .drop(VERSIONS);
  }

  /**
   * Residents of all versions weighted by their days within the result; whole numbers, so exact.
   */
  private static Column mean() {
    return aggregate(
        col(VERSIONS),
        struct(lit(0L).as(RESIDENT_DAYS), lit(0L).as(DAYS)),
        (sum, version) -> {
          Column from = greatest(version.getField(OrgUnit.VALID_FROM), col(Result.FROM));
          Column end = coalesce(version.getField(OrgUnit.VALID_TO), col(Result.TO));
          Column days =
              greatest(Posts.days(from, least(end, col(Result.TO))), lit(0)).cast("bigint");
          return struct(
              sum.getField(RESIDENT_DAYS)
                  .plus(days.multiply(version.getField(OrgUnit.SERVICE_POPULATION)))
                  .as(RESIDENT_DAYS),
              sum.getField(DAYS).plus(days).as(DAYS));
        },
        sum -> try_divide(sum.getField(RESIDENT_DAYS), sum.getField(DAYS)));
  }
}
