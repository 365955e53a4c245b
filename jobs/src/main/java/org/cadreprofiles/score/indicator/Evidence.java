package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/** How a result that rests on many rows says which: a table and a condition to ask it with. */
final class Evidence {
  private Evidence() {}

  /**
   * The rows of the result's subject within the result's days.
   *
   * @param subject column of the table that holds the subject
   * @param day column of the table that holds the day
   */
  static Column condition(String table, String subject, String day) {
    return concat(
        lit(table + " where " + subject + " = '"),
        col(Result.SUBJECT),
        lit("' and " + day + " between '"),
        col(Result.FROM),
        lit("' and '"),
        col(Result.TO),
        lit("'"));
  }
}
