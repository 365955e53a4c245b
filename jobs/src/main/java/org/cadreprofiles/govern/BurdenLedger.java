package org.cadreprofiles.govern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Burden;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.Inspection;
import org.cadreprofiles.table.Tables;

/**
 * What assessment costs: indicators, plans, visits, materials and minutes per unit asked, per
 * issuer and for the county, year by year.
 */
public final class BurdenLedger {

  /**
   * Rows of gold.burden.
   *
   * @param in reads silver.inspection, silver.indicator, silver.indicator_value,
   *     silver.work_record, silver.roster, gold.identity_link
   * @param asOf day up to which anything is known; a year that has not ended on it is told as far
   *     as it went and compared with none
   */
  public Dataset<Row> rows(Tables in, LocalDate asOf) {
    int lastWhole = asOf.plusDays(1).getYear() - 1;
    return counts(in, asOf)
        .transform(counts -> withEmptyYears(counts, lastWhole))
        .union(medians(FillingTimes.minutes(in, asOf)))
        .transform(values -> YearOnYear.compared(values, lastWhole));
  }

  private static Dataset<Row> counts(Tables in, LocalDate asOf) {
    Dataset<Row> amounts = Requests.amounts(in.read(Inspection.TABLE), asOf);
    Column total = sum(col(Requests.AMOUNT)).cast("double");
    return summed(amounts, Scope.UNIT, total)
        .union(summed(amounts, Scope.ISSUER, total))
        .union(summed(amounts, Scope.COUNTY, total))
        .union(visitingDepartments(in, asOf))
        .union(indicators(in, asOf));
  }

  private static Dataset<Row> visitingDepartments(Tables in, LocalDate asOf) {
    Dataset<Row> visits =
        Requests.visits(in.read(Inspection.TABLE), asOf)
            .select(
                col(Inspection.TARGET_UNIT_ID).as(Requests.TARGET),
                col(Inspection.ISSUER_UNIT_ID).as(Requests.ISSUER),
                Requests.visitYear().as(Burden.YEAR),
                lit(Measures.DEPARTMENTS_VISITING).as(Burden.MEASURE));
    Column departments = count_distinct(col(Requests.ISSUER)).cast("double");
    return summed(visits, Scope.UNIT, departments).union(summed(visits, Scope.COUNTY, departments));
  }

  private static Dataset<Row> indicators(Tables in, LocalDate asOf) {
    Column different = count_distinct(col(Indicator.INDICATOR_ID)).cast("double");
    Dataset<Row> issued = IndicatorLoad.issued(in, asOf);
    return summed(IndicatorLoad.applied(in, asOf), Scope.UNIT, different)
        .union(summed(issued, Scope.ISSUER, different))
        .union(summed(issued, Scope.COUNTY, different));
  }

  private static Dataset<Row> medians(Dataset<Row> minutes) {
    Dataset<Row> toFill =
        minutes
            .filter(col(FillingTimes.TO_FILL).isNotNull())
            .withColumn(Burden.MEASURE, lit(Measures.MINUTES_TO_FILL));
    Dataset<Row> toReview =
        minutes
            .filter(col(FillingTimes.TO_REVIEW).isNotNull())
            .withColumn(Burden.MEASURE, lit(Measures.MINUTES_TO_REVIEW));
    Column fill = median(col(FillingTimes.TO_FILL));
    Column review = median(col(FillingTimes.TO_REVIEW));
    return summed(toFill, Scope.UNIT, fill)
        .union(summed(toFill, Scope.COUNTY, fill))
        .union(summed(toReview, Scope.UNIT, review))
        .union(summed(toReview, Scope.COUNTY, review));
  }

  private static Dataset<Row> summed(Dataset<Row> rows, Scope scope, Column value) {
    return rows.groupBy(scope.keys()).agg(value.as(Burden.VALUE));
  }

  /** A count that was made in one year is zero in the years without: that is the news. */
  private static Dataset<Row> withEmptyYears(Dataset<Row> counts, int lastWhole) {
    Dataset<Row> years =
        counts
            .filter(col(Burden.YEAR).leq(lit(lastWhole)))
            .agg(
                min(col(Burden.YEAR)).as(YearOnYear.FIRST),
                max(col(Burden.YEAR)).as(YearOnYear.LAST))
            .filter(col(YearOnYear.FIRST).isNotNull())
            .select(explode(sequence(col(YearOnYear.FIRST), col(YearOnYear.LAST))).as(Burden.YEAR));
    Dataset<Row> all =
        counts
            .select(col(Burden.SCOPE_KIND), col(Burden.SCOPE_ID), col(Burden.MEASURE))
            .distinct()
            .crossJoin(years)
            .select(
                col(Burden.SCOPE_KIND),
                col(Burden.SCOPE_ID),
                col(Burden.YEAR),
                col(Burden.MEASURE),
                lit(0.0).as(Burden.VALUE));
    return counts
        .union(all)
        .groupBy(
            col(Burden.SCOPE_KIND), col(Burden.SCOPE_ID), col(Burden.YEAR), col(Burden.MEASURE))
        .agg(max(col(Burden.VALUE)).as(Burden.VALUE));
  }
}
