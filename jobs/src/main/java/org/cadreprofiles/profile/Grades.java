package org.cadreprofiles.profile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.try_url_decode;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.Grade;

/**
 * The grades that reviewers decided, and nothing else: the only way into gold.grade (G8).
 *
 * <p>The latest decision on a cadre and year is current, the ones before it are superseded. A
 * decision whose target cannot be read as {@code cadre|year}, or whose verdict is no grade (such as
 * an objection), gives no row.
 */
public final class Grades {

  private static final String TARGET_KIND = "grade";
  private static final String SEPARATOR = "\\|";
  private static final String PARTS = "target_parts";
  private static final String NEWNESS = "newness";
  private static final String SAME_TIME = "same_time";
  private static final Object[] GRADES = {
    "outstanding", "competent", "basically_competent", "incompetent", "undetermined", "not_assessed"
  };

  private Grades() {}

  /**
   * Projects decisions onto grades.
   *
   * @param decisions silver.decision
   * @param asOf last local day whose decisions hold
   * @param zone time zone of the day
   * @return rows of gold.grade
   */
  public static Dataset<Row> of(Dataset<Row> decisions, LocalDate asOf, ZoneId zone) {
    Column[] cadreYear = {col(Grade.CADRE_ID), col(Grade.YEAR)};
    Column[] newestFirst = {
      col(Grade.DECIDED_AT).desc(), col(Decision.REPORTED_AT).desc(), col(Decision.DECISION_ID)
    };
    Column[] sameTime = {col(Grade.CADRE_ID), col(Grade.YEAR), col(Grade.DECIDED_AT)};
    return decisions
        .filter(col(Decision.TARGET_KIND).equalTo(TARGET_KIND))
        .filter(col(Decision.VERDICT).isin(GRADES))
        .filter(day(Decision.DECIDED_AT, zone).leq(lit(asOf)))
        .filter(day(Decision.REPORTED_AT, zone).leq(lit(asOf)))
        .withColumn(PARTS, split(col(Decision.TARGET_ID), SEPARATOR))
        .filter(size(col(PARTS)).equalTo(2))
        .withColumn(Grade.CADRE_ID, try_url_decode(try_element_at(col(PARTS), lit(1))))
        .withColumn(Grade.YEAR, try_url_decode(try_element_at(col(PARTS), lit(2))).try_cast("int"))
        .filter(col(Grade.CADRE_ID).isNotNull().and(col(Grade.YEAR).isNotNull()))
        .withColumn(NEWNESS, row_number().over(Window.partitionBy(cadreYear).orderBy(newestFirst)))
        .withColumn(SAME_TIME, row_number().over(Window.partitionBy(sameTime).orderBy(newestFirst)))
        .filter(col(SAME_TIME).equalTo(1))
        .select(
            col(Grade.CADRE_ID),
            col(Grade.YEAR),
            col(Decision.VERDICT).as(Grade.GRADE),
            col(Decision.DECIDED_BY).as(Grade.DECIDED_BY),
            col(Decision.DECIDED_AT).as(Grade.DECIDED_AT),
            col(Decision.REASON).as(Grade.REASON),
            when(col(NEWNESS).equalTo(1), "current").otherwise("superseded").as(Grade.STATUS));
  }

  private static Column day(String timestamp, ZoneId zone) {
    return to_date(from_utc_timestamp(col(timestamp), zone.getId()));
  }
}
