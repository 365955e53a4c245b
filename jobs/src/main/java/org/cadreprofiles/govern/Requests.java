package org.cadreprofiles.govern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.Burden;
import org.cadreprofiles.table.Inspection;

/**
 * What inspections ask of units, as amounts: one row per plan, visit or material, with who asks,
 * whom and in which year.
 */
final class Requests {
  /** Unit asked. */
  static final String TARGET = "target";

  /** Unit that asks. */
  static final String ISSUER = "issuer";

  /** What one row adds to its measure. */
  static final String AMOUNT = "amount";

  private static final String MATERIAL = "material";
  private static final String DIGEST = "digest";
  private static final String TITLE = "title";
  private static final String TIMES_ASKED = "times_asked";
  private static final String PLAN = "plan";
  private static final String ON_SITE = "on_site";

  private Requests() {}

  /** Plans filed, on-site visits, their days, materials and repeated materials. */
  static Dataset<Row> amounts(Dataset<Row> inspections, LocalDate asOf) {
    Dataset<Row> known =
        inspections
            .filter(col(Inspection.PLANNED_FROM).leq(lit(asOf)))
            .withColumn(TARGET, col(Inspection.TARGET_UNIT_ID))
            .withColumn(ISSUER, col(Inspection.ISSUER_UNIT_ID));
    Dataset<Row> visits = visits(known, asOf);
    Dataset<Row> materials = materials(known);
    return measure(
            known.filter(col(Inspection.KIND).equalTo(lit(PLAN))),
            Measures.PLANS,
            year(col(Inspection.PLANNED_FROM)),
            lit(1L))
        .union(measure(visits, Measures.ON_SITE_VISITS, visitYear(), lit(1L)))
        .union(measure(visits, Measures.VISIT_DAYS, visitYear(), visitDays()))
        .union(measure(materials, Measures.MATERIALS, col(Burden.YEAR), lit(1L)))
        .union(
            measure(
                materials,
                Measures.DUPLICATE_MATERIALS,
                col(Burden.YEAR),
                when(col(TIMES_ASKED).gt(lit(1)), lit(1L)).otherwise(lit(0L))));
  }

  /** On-site visits that happened by the day. */
  static Dataset<Row> visits(Dataset<Row> inspections, LocalDate asOf) {
    return inspections
        .filter(col(Inspection.KIND).equalTo(lit(ON_SITE)))
        .filter(col(Inspection.HAPPENED_FROM).leq(lit(asOf)));
  }

  static Column visitYear() {
    return year(col(Inspection.HAPPENED_FROM));
  }

  private static Column visitDays() {
    Column to = coalesce(col(Inspection.HAPPENED_TO), col(Inspection.HAPPENED_FROM));
    return date_diff(to, col(Inspection.HAPPENED_FROM)).plus(1).cast("bigint");
  }

  /** One row per material asked; the first to ask a unit in a year is no repetition. */
  private static Dataset<Row> materials(Dataset<Row> known) {
    // A material without a digest is like no other.
    Column digest =
        coalesce(
            col(MATERIAL).getField(DIGEST),
            concat_ws("/", col(Inspection.INSPECTION_ID), col(MATERIAL).getField(TITLE)));
    return known
        .withColumn(MATERIAL, explode(col(Inspection.MATERIALS)))
        .withColumn(Burden.YEAR, year(col(Inspection.PLANNED_FROM)))
        .withColumn(
            TIMES_ASKED,
            row_number()
                .over(
                    Window.partitionBy(col(TARGET), col(Burden.YEAR), digest)
                        .orderBy(col(Inspection.PLANNED_FROM), col(Inspection.INSPECTION_ID))));
  }

  private static Dataset<Row> measure(
      Dataset<Row> rows, String measure, Column year, Column amount) {
    return rows.select(
        col(TARGET),
        col(ISSUER),
        year.as(Burden.YEAR),
        lit(measure).as(Burden.MEASURE),
        amount.as(AMOUNT));
  }
}
