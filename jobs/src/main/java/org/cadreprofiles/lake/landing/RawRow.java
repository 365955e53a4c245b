package org.cadreprofiles.lake.landing;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Columns of a raw row of a text file, before its cells have names. */
final class RawRow {
  static final String FILE_ID = RawColumns.FILE_ID;
  static final String LINE = RawColumns.LINE;
  static final String CELLS = "_raw_cells";

  static final StructType SCHEMA =
      new StructType()
          .add(FILE_ID, DataTypes.StringType, false)
          .add(LINE, DataTypes.LongType, false)
          .add(CELLS, DataTypes.createArrayType(DataTypes.StringType), true);

  private RawRow() {}
}
