package org.cadreprofiles.govern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.Burden;

/** Puts the value of the year before beside each value. */
final class YearOnYear {
  static final String FIRST = "first_year";
  static final String LAST = "last_year";

  private YearOnYear() {}

  /**
   * The rows with previous value and change; both empty where the year before is unknown.
   *
   * @param lastWhole last year that has ended; a later one is compared with none
   */
  static Dataset<Row> compared(Dataset<Row> values, int lastWhole) {
    WindowSpec years =
        Window.partitionBy(col(Burden.SCOPE_KIND), col(Burden.SCOPE_ID), col(Burden.MEASURE))
            .orderBy(col(Burden.YEAR));
    Column yearBefore =
        lag(col(Burden.YEAR), 1)
            .over(years)
            .equalTo(col(Burden.YEAR).minus(lit(1)))
            .and(col(Burden.YEAR).leq(lit(lastWhole)));
    Column previous = when(yearBefore, lag(col(Burden.VALUE), 1).over(years));
    return values
        .withColumn(Burden.PREVIOUS, previous)
        .withColumn(
            Burden.CHANGE,
            when(
                col(Burden.PREVIOUS).gt(lit(0.0)),
                col(Burden.VALUE).minus(col(Burden.PREVIOUS)).divide(col(Burden.PREVIOUS))))
        .select(
            col(Burden.SCOPE_KIND),
            col(Burden.SCOPE_ID),
            col(Burden.YEAR),
            col(Burden.MEASURE),
            col(Burden.VALUE),
            col(Burden.PREVIOUS),
            col(Burden.CHANGE));
  }
}
