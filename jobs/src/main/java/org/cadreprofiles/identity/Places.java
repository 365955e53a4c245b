package org.cadreprofiles.identity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Units and what became of them.
 *
 * @param names what a written unit may mean, see {@link UnitNames}
 * @param lineage which units a unit became and came from, see {@link UnitLineage}
 */
record Places(Dataset<Row> names, Dataset<Row> lineage) {

  /**
   * Reads the organisation.
   *
   * @param units silver.org_unit, all versions
   * @param changes silver.org_change
   */
  static Places of(Dataset<Row> units, Dataset<Row> changes) {
    Dataset<Row> lineage = UnitLineage.of(changes);
    return new Places(UnitNames.of(units, lineage), lineage);
  }
}
