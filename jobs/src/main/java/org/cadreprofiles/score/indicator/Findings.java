package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.AnomalyVerdict;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.Tables;

/**
 * What a suspect finding does to the figure it touches (safeguard G11): open withholds it,
 * confirmed puts the corrected figure in its place, rejected and explained let the reported figure
 * stand. An explanation can ask for the corrected figure by the verdict {@link
 * AnomalyVerdict#EXPLAINED_CORRECTED}.
 */
final class Findings {
  /** What to do: {@link #OPEN}, {@link #CORRECT} or {@link #STAND}. */
  static final String TREATMENT = "treatment";

  static final String OPEN = "open";
  static final String CORRECT = "correct";
  static final String STAND = "stand";

  private static final String SUSPECT = "suspect";
  private static final String ANOMALY_TARGET = "anomaly";

  private Findings() {}

  /** All suspect findings with {@link #TREATMENT}; benign ones ask nothing. */
  static Dataset<Row> settled(Tables in) {
    return in.read(Anomaly.TABLE)
        .filter(col(Anomaly.CLASS).equalTo(lit(SUSPECT)))
        .join(verdicts(in), Anomaly.ANOMALY_ID, "left")
        .withColumn(TREATMENT, treatment())
        .drop(Decision.VERDICT);
  }

  /** Whether one of the findings, an array of structs, asks for the treatment. */
  static Column any(Column findings, String treatment) {
    return coalesce(
        exists(findings, finding -> finding.getField(TREATMENT).equalTo(lit(treatment))),
        lit(false));
  }

  /** What findings did to a figure, in words with their ids; null where there is none. */
  static Column note(Column findings) {
    return when(
            any(findings, OPEN), concat(lit("withheld while open: anomaly "), ids(findings, OPEN)))
        .when(
            any(findings, CORRECT),
            concat(lit("corrected figure used, as decided: anomaly "), ids(findings, CORRECT)))
        .when(
            size(coalesce(findings, array())).gt(0),
            concat(lit("reported figure stands, as decided: anomaly "), ids(findings, STAND)));
  }

  private static Column ids(Column findings, String treatment) {
    return concat_ws(
        ", ",
        transform(
            filter(findings, finding -> finding.getField(TREATMENT).equalTo(lit(treatment))),
            finding -> finding.getField(Anomaly.ANOMALY_ID)));
  }

  private static Column treatment() {
    Column corrects =
        col(Anomaly.STATE)
            .equalTo(lit("confirmed"))
            .or(
                col(Anomaly.STATE)
                    .equalTo(lit(AnomalyVerdict.EXPLAINED))
                    .and(
                        coalesce(col(Decision.VERDICT), lit(""))
                            .equalTo(lit(AnomalyVerdict.EXPLAINED_CORRECTED))));
    return when(col(Anomaly.STATE).equalTo(lit("open")), lit(OPEN))
        .when(corrects, lit(CORRECT))
        .otherwise(lit(STAND));
  }

  private static Dataset<Row> verdicts(Tables in) {
    return in.read(Decision.TABLE)
        .filter(col(Decision.TARGET_KIND).equalTo(lit(ANOMALY_TARGET)))
        .groupBy(col(Decision.TARGET_ID).as(Anomaly.ANOMALY_ID))
        .agg(
            max_by(
                    col(Decision.VERDICT),
                    struct(col(Decision.DECIDED_AT), col(Decision.DECISION_ID)))
                .as(Decision.VERDICT));
  }
}
