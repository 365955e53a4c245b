package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.AnomalyEvidence;
import org.cadreprofiles.table.OrgUnit;

/**
 * Residents whom each unit served at the end of a quarter, by the register of units.
 *
 * @param fewest residents without which a unit is left out
 */
record Residents(int fewest) {
  /** Residents served. */
  static final String RESIDENTS = OrgUnit.SERVICE_POPULATION;

  /** Kind of unit. */
  static final String KIND = OrgUnit.UNIT_KIND;

  private static final String RESIDENTS_KIND = "residents";

  /** One row per unit and period. */
  Dataset<Row> of(Traffic traffic) {
    Dataset<Row> periods =
        CaseFacts.pageDays(traffic).select(Anomaly.PERIOD_FROM, Anomaly.PERIOD_TO).distinct();
    Column valid =
        col(OrgUnit.VALID_FROM)
            .leq(col(Anomaly.PERIOD_TO))
            .and(coalesce(col(OrgUnit.VALID_TO).geq(col(Anomaly.PERIOD_TO)), lit(true)));
    return traffic
        .units()
        .crossJoin(periods)
        .where(valid)
        .groupBy(OrgUnit.UNIT_ID, Anomaly.PERIOD_FROM, Anomaly.PERIOD_TO)
        .agg(
            max_by(col(RESIDENTS), col(OrgUnit.VALID_FROM)).cast("double").as(RESIDENTS),
            max_by(col(KIND), col(OrgUnit.VALID_FROM)).as(KIND))
        .where(col(RESIDENTS).geq(fewest));
  }

  /** An evidence item per case: the residents that the usual number of views rests on. */
  static Dataset<Row> evidence(Dataset<Row> cases) {
    return cases
        .withColumn(AnomalyEvidence.KIND, lit(RESIDENTS_KIND))
        .withColumn(AnomalyEvidence.VALUE, col(RESIDENTS))
        .withColumn(AnomalyEvidence.LIMIT, lit(null).cast("double"))
        .withColumn(
            AnomalyEvidence.DETAIL_EN,
            concat(format_number(col(RESIDENTS), 0), lit(" residents served, by the register")))
        .withColumn(
            AnomalyEvidence.DETAIL_ZH,
            concat(lit("登记服务人口"), format_number(col(RESIDENTS), 0), lit("人")))
        .withColumn(AnomalyEvidence.SOURCE_TABLE, lit(OrgUnit.TABLE))
        .withColumn(
            AnomalyEvidence.SOURCE_ROWS, EvidenceItems.equal(OrgUnit.UNIT_ID, col(OrgUnit.UNIT_ID)))
        .withColumn(AnomalyEvidence.SOURCE_FILE_ID, lit(null).cast("string"))
        .withColumn(AnomalyEvidence.SOURCE_LINE, lit(null).cast("bigint"))
        .transform(EvidenceItems::inShape);
  }
}
