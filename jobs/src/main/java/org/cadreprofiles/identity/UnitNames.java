package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.name.NameForms;
import org.cadreprofiles.table.OrgUnit;

/** Which units a written unit may mean: by id, by any name it ever had, through its lineage. */
final class UnitNames {

  /** The text as {@link Mention#UNIT} has it. */
  static final String TEXT = "unit_text";

  /** A unit that it may mean. */
  static final String UNIT_ID = "meant_unit_id";

  /** {@link #SAME} when it is the unit itself, {@link #LINEAGE} when one it became or came from. */
  static final String LEVEL = "unit_level";

  static final String SAME = "same";
  static final String LINEAGE = "through_reorganisation";

  // "same" sorts after "lineage" in the alphabet, so closeness is a number.
  private static final String DISTANCE = "distance";

  private UnitNames() {}

  /**
   * Lists every text with every unit that it may mean, the closest relation only.
   *
   * @param units silver.org_unit, all versions
   * @param lineage {@link UnitLineage#of}
   */
  static Dataset<Row> of(Dataset<Row> units, Dataset<Row> lineage) {
    Dataset<Row> own =
        texts(units, OrgUnit.UNIT_NAME).unionByName(texts(units, OrgUnit.UNIT_ID)).distinct();
    Dataset<Row> relatives =
        own.join(lineage, col(UNIT_ID).equalTo(col(UnitLineage.UNIT_ID)))
            .select(col(TEXT), col(UnitLineage.RELATIVE).as(UNIT_ID));
    return own.withColumn(DISTANCE, lit(0))
        .unionByName(relatives.withColumn(DISTANCE, lit(1)))
        .groupBy(col(TEXT), col(UNIT_ID))
        .agg(min(col(DISTANCE)).as(DISTANCE))
        .select(col(TEXT), col(UNIT_ID), level().as(LEVEL));
  }

  private static Column level() {
    return org.apache.spark.sql.functions.when(col(DISTANCE).equalTo(0), SAME).otherwise(LINEAGE);
  }

  private static Dataset<Row> texts(Dataset<Row> units, String column) {
    return units
        .select(
            NameForms.folded(NameForms.clean(col(column))).as(TEXT),
            col(OrgUnit.UNIT_ID).as(UNIT_ID))
        .filter(col(TEXT).isNotNull());
  }
}
