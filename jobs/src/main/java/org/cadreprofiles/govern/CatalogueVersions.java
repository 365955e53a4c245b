package org.cadreprofiles.govern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.Indicator;

/**
 * The catalogue as it stands for a period: each indicator's latest version, and its days in force.
 */
final class CatalogueVersions {
  /** Days of the period on which some version was in force. */
  static final String DAYS_IN_FORCE = "days_in_force";

  private static final String VERSION = "version";
  private static final String DAYS = "days";

  private CatalogueVersions() {}

  /** One row per indicator that began by the period's end: its latest version, all columns. */
  static Dataset<Row> during(Dataset<Row> catalogue, GatePeriod period) {
    WindowSpec versions =
        Window.partitionBy(col(Indicator.INDICATOR_ID))
            .orderBy(col(Indicator.VALID_FROM), col(Indicator.RECORD_ID));
    Column dayBeforeNext = date_add(lead(col(Indicator.VALID_FROM), 1).over(versions), -1);
    Column last = lit(period.to());
    Column to = least(coalesce(col(Indicator.VALID_TO), last), coalesce(dayBeforeNext, last), last);
    Column from = greatest(col(Indicator.VALID_FROM), lit(period.from()));
    return catalogue
        .filter(col(Indicator.VALID_FROM).leq(last))
        .withColumn(DAYS, greatest(date_diff(to, from).plus(1), lit(0)))
        .groupBy(col(Indicator.INDICATOR_ID))
        .agg(
            max_by(
                    struct(
                        col(Indicator.NAME),
                        col(Indicator.DESCRIPTION),
                        col(Indicator.ISSUER_UNIT_ID),
                        col(Indicator.KIND),
                        col(Indicator.LEGAL_BASIS),
                        col(Indicator.JOINT_REVIEW),
                        col(Indicator.REVIEWED_ON),
                        col(Indicator.VALID_FROM)),
                    struct(col(Indicator.VALID_FROM), col(Indicator.RECORD_ID)))
                .as(VERSION),
            sum(col(DAYS)).as(DAYS_IN_FORCE))
        .select(col(Indicator.INDICATOR_ID), col(DAYS_IN_FORCE), col(VERSION + ".*"));
  }
}
