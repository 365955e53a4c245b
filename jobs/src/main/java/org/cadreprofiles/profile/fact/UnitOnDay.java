package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.try_element_at;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.OrgUnit;

/** What a unit was called on a day, without ever turning one row into two. */
public final class UnitOnDay {

  private static final String VERSIONS = "unit_versions";
  private static final String UNIT = "named_unit_id";

  private UnitOnDay() {}

  /**
   * Adds the versions of the unit to each row; {@link #name} and {@link #kind} read them.
   *
   * @param rows rows with a unit id, which may be null or unknown
   * @param unitId name of that column
   * @param units silver.org_unit
   */
  public static Dataset<Row> joined(Dataset<Row> rows, String unitId, Dataset<Row> units) {
    Column version =
        struct(
            col(OrgUnit.VALID_FROM),
            col(OrgUnit.VALID_TO),
            col(OrgUnit.UNIT_NAME),
            col(OrgUnit.UNIT_KIND));
    Dataset<Row> versions =
        units
            .groupBy(col(OrgUnit.UNIT_ID).as(UNIT))
            .agg(sort_array(collect_list(version)).as(VERSIONS));
    return rows.join(broadcast(versions), col(unitId).equalTo(col(UNIT)), "left").drop(UNIT);
  }

  /** Name on the day; the latest known where no version holds, null for an unknown unit. */
  public static Column name(Column day) {
    return version(day).getField(OrgUnit.UNIT_NAME);
  }

  /** Kind on the day, like {@link #name}. */
  public static Column kind(Column day) {
    return version(day).getField(OrgUnit.UNIT_KIND);
  }

  private static Column version(Column day) {
    Column holding =
        filter(
            col(VERSIONS),
            version -> {
              Column from = version.getField(OrgUnit.VALID_FROM);
              Column to = version.getField(OrgUnit.VALID_TO);
              return from.leq(day).and(coalesce(to.geq(day), lit(true)));
            });
    return coalesce(try_element_at(holding, lit(-1)), element_at(col(VERSIONS), -1));
  }
}
