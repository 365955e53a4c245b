package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.ReceivedFile;

/** What to call a unit, an indicator or a file: one row each, of the version that began last. */
public final class Names {
  /** Name of the unit or indicator. */
  public static final String NAME = "called";

  /** Path of the file below the landing zone. */
  public static final String PATH = "landing_path";

  private Names() {}

  /** unit_id, {@link #NAME}, unit_kind and service_population. */
  public static Dataset<Row> units(Dataset<Row> unit) {
    Column age = struct(col(OrgUnit.VALID_FROM), col(OrgUnit.REPORTED_AT), col(OrgUnit.RECORD_ID));
    return unit.groupBy(col(OrgUnit.UNIT_ID))
        .agg(
            max_by(col(OrgUnit.UNIT_NAME), age).as(NAME),
            max_by(col(OrgUnit.UNIT_KIND), age).as(OrgUnit.UNIT_KIND),
            max_by(col(OrgUnit.SERVICE_POPULATION), age).as(OrgUnit.SERVICE_POPULATION));
  }

  /** indicator_id, {@link #NAME}, unit of measure, direction, kind and aspect. */
  public static Dataset<Row> indicators(Dataset<Row> indicator) {
    Column age =
        struct(col(Indicator.VALID_FROM), col(Indicator.REPORTED_AT), col(Indicator.RECORD_ID));
    return indicator
        .groupBy(col(Indicator.INDICATOR_ID))
        .agg(
            max_by(col(Indicator.NAME), age).as(NAME),
            max_by(col(Indicator.UNIT_OF_MEASURE), age).as(Indicator.UNIT_OF_MEASURE),
            max_by(col(Indicator.DIRECTION), age).as(Indicator.DIRECTION),
            max_by(col(Indicator.KIND), age).as(Indicator.KIND),
            max_by(col(Indicator.ASPECT), age).as(Indicator.ASPECT));
  }

  /** file_id and {@link #PATH}; of several files with the same bytes the first by name. */
  public static Dataset<Row> files(Dataset<Row> received) {
    return received.groupBy(col(ReceivedFile.FILE_ID)).agg(min(col(ReceivedFile.PATH)).as(PATH));
  }
}
