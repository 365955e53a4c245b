package org.cadreprofiles.govern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Burden;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.Inspection;
import org.cadreprofiles.table.Tables;

/** Which indicators an issuer has in force in a year, and by which a unit is measured. */
final class IndicatorLoad {
  private IndicatorLoad() {}

  /** One row per indicator, issuer and year in force. */
  static Dataset<Row> issued(Tables in, LocalDate asOf) {
    Column last = least(coalesce(col(Indicator.VALID_TO), lit(asOf)), lit(asOf));
    return in.read(Indicator.TABLE)
        .filter(col(Indicator.VALID_FROM).leq(last))
        .select(
            col(Indicator.INDICATOR_ID),
            col(Indicator.ISSUER_UNIT_ID).as(Requests.ISSUER),
            explode(sequence(year(col(Indicator.VALID_FROM)), year(last))).as(Burden.YEAR),
            lit(Measures.INDICATORS).as(Burden.MEASURE))
        .distinct();
  }

  /** One row per indicator, unit and year: a value was reported, or an inspection served it. */
  static Dataset<Row> applied(Tables in, LocalDate asOf) {
    Dataset<Row> reported =
        in.read(IndicatorValue.TABLE)
            .filter(col(IndicatorValue.UNIT_ID).isNotNull())
            .filter(col(IndicatorValue.PERIOD_FROM).leq(lit(asOf)))
            .select(
                col(IndicatorValue.INDICATOR_ID),
                col(IndicatorValue.UNIT_ID).as(Requests.TARGET),
                year(col(IndicatorValue.PERIOD_FROM)).as(Burden.YEAR));
    Dataset<Row> inspected =
        in.read(Inspection.TABLE)
            .filter(col(Inspection.PLANNED_FROM).leq(lit(asOf)))
            .select(
                explode(col(Inspection.INDICATORS)),
                col(Inspection.TARGET_UNIT_ID),
                year(col(Inspection.PLANNED_FROM)));
    return reported
        .union(inspected)
        .distinct()
        .withColumn(Burden.MEASURE, lit(Measures.INDICATORS));
  }
}
