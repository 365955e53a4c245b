package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.Burden;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Tables;

/** What assessment itself costs: the county over the years, and who bears or causes most of it. */
public final class BurdenRows {
  /** Kind of scope: all units together. */
  public static final String COUNTY = "county";

  private static final String LATEST = "latest_year";
  private static final String PLACE = "place";

  private BurdenRows() {}

  /** The county's figures, measure by measure, the latest year first. */
  public static Dataset<Row> county(Dataset<Row> burden) {
    return burden
        .where(col(Burden.SCOPE_KIND).equalTo(COUNTY))
        .sort(col(Burden.MEASURE), col(Burden.YEAR).desc());
  }

  /** Per scope and measure the units and issuers with the highest figures of the latest year. */
  public static Dataset<Row> highest(Tables in, int atMost) {
    Dataset<Row> burden = in.read(Burden.TABLE).where(col(Burden.SCOPE_KIND).notEqual(COUNTY));
    Dataset<Row> latest = burden.agg(max(col(Burden.YEAR)).as(LATEST));
    Column place =
        row_number()
            .over(
                Window.partitionBy(col(Burden.SCOPE_KIND), col(Burden.MEASURE))
                    .orderBy(col(Burden.VALUE).desc(), col(Burden.SCOPE_ID)));
    Dataset<Row> units =
        Names.units(in.read(OrgUnit.TABLE)).select(col(OrgUnit.UNIT_ID), col(Names.NAME));
    return burden
        .join(broadcast(latest), col(Burden.YEAR).equalTo(col(LATEST)))
        .where(col(Burden.VALUE).gt(0))
        .withColumn(PLACE, place)
        .where(col(PLACE).leq(atMost))
        .join(units, col(Burden.SCOPE_ID).equalTo(col(OrgUnit.UNIT_ID)), "left")
        .sort(col(Burden.SCOPE_KIND).desc(), col(Burden.MEASURE), col(PLACE));
  }
}
