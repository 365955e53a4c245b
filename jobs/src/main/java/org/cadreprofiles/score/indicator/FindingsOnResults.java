package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.Tables;

/** Applies findings about an indicator's figures, or about a person's records, to results. */
final class FindingsOnResults {
  private static final String ABOUT_INDICATOR = "indicator";
  private static final String ABOUT_CADRE = "cadre";
  private static final String FINDINGS = "findings";
  private static final String TOUCHING = "touching";

  private FindingsOnResults() {}

  /** Results of units, with findings about the same indicator and unit applied. */
  static Dataset<Row> ofIndicators(Dataset<Row> results, Tables in) {
    Dataset<Row> findings =
        Findings.settled(in)
            .filter(col(Anomaly.SUBJECT_KIND).equalTo(lit(ABOUT_INDICATOR)))
            .withColumn(Result.INDICATOR_ID, col(Anomaly.SUBJECT_ID))
            .withColumn(Result.SUBJECT, col(Anomaly.UNIT_ID));
    return apply(results, findings, List.of(Result.INDICATOR_ID, Result.SUBJECT));
  }

  /** Results of people, with findings about the same person's records applied. */
  static Dataset<Row> ofCadres(Dataset<Row> results, Tables in) {
    Dataset<Row> findings =
        Findings.settled(in)
            .filter(col(Anomaly.SUBJECT_KIND).equalTo(lit(ABOUT_CADRE)))
            .withColumn(Result.SUBJECT, col(Anomaly.SUBJECT_ID));
    return apply(results, findings, List.of(Result.SUBJECT));
  }

  private static Dataset<Row> apply(
      Dataset<Row> results, Dataset<Row> findings, List<String> keys) {
    String[] keyNames = keys.toArray(String[]::new);
    Dataset<Row> grouped =
        findings
            .groupBy(keys.stream().map(name -> col(name)).toArray(Column[]::new))
            .agg(sort_array(collect_list(finding())).as(FINDINGS));
    Column overlapping =
        filter(
            col(FINDINGS),
            finding ->
                finding
                    .getField(Anomaly.PERIOD_FROM)
                    .leq(col(Result.TO))
                    .and(finding.getField(Anomaly.PERIOD_TO).geq(col(Result.FROM))));
    return Result.only(
        results
            .join(grouped, keyNames, "left")
            .withColumn(TOUCHING, overlapping)
            .withColumns(
                Map.of(
                    Result.WITHHELD, Findings.any(col(TOUCHING), Findings.OPEN),
                    Result.NOTE, Findings.note(col(TOUCHING)),
                    Result.USED, corrected(Anomaly.CORRECTED, col(Result.USED)),
                    Result.SD_LOW, deviation(Anomaly.CORRECTED_LOW, col(Result.SD_LOW)),
                    Result.SD_HIGH, deviation(Anomaly.CORRECTED_HIGH, col(Result.SD_HIGH)))));
  }

  private static Column finding() {
    return struct(
        col(Anomaly.ANOMALY_ID),
        col(Findings.TREATMENT),
        col(Anomaly.PERIOD_FROM),
        col(Anomaly.PERIOD_TO),
        col(Anomaly.CORRECTED),
        col(Anomaly.CORRECTED_LOW),
        col(Anomaly.CORRECTED_HIGH));
  }

  /** The first touching finding that questions or corrects the figure. */
  private static Column first(String field) {
    Column questioning =
        filter(
            col(TOUCHING),
            finding -> finding.getField(Findings.TREATMENT).notEqual(lit(Findings.STAND)));
    return get(questioning, lit(0)).getField(field);
  }

  private static Column questioned() {
    return Findings.any(col(TOUCHING), Findings.OPEN)
        .or(Findings.any(col(TOUCHING), Findings.CORRECT));
  }

  private static Column corrected(String field, Column otherwise) {
    return when(questioned(), first(field)).otherwise(otherwise);
  }

  private static Column deviation(String end, Column otherwise) {
    Column gap =
        greatest(
            end.equals(Anomaly.CORRECTED_LOW)
                ? first(Anomaly.CORRECTED).minus(first(end))
                : first(end).minus(first(Anomaly.CORRECTED)),
            lit(0.0));
    return when(questioned(), coalesce(gap.divide(lit(Result.HALF_WIDTH_90)), lit(0.0)))
        .otherwise(otherwise);
  }
}
