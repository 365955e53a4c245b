package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.Tables;

/**
 * Views of a unit's service pages by people, per served resident and year, quarter by quarter.
 *
 * <p>Views of declared crawlers never count. Where a suspect finding is open the quarter is
 * withheld; where it is confirmed the corrected count is used; where it was rejected or explained
 * the reported count stands. A quarter is one result, so that a person answers only for quarters in
 * the unit.
 */
public record ServicesPerCapita() implements ComputedIndicator {
  private static final String FINDINGS = "findings";
  private static final String TOUCHING = "touching";
  private static final String BELIEVED = "believed";
  private static final String LOW_GAP = "low_gap";
  private static final String HIGH_GAP = "high_gap";
  private static final String QUARTER = "quarter";
  private static final String ALL_TOUCHING = "all_touching";

  /** Exact sums, whatever the order of rows. */
  private static final String EXACT = "decimal(24,6)";

  @Override
  public String name() {
    return "services_per_capita";
  }

  @Override
  public boolean ofUnit() {
    return true;
  }

  @Override
  public Dataset<Row> results(Tables in, String indicatorId, ScorePeriod period, LocalDate asOf) {
    LocalDate last = period.knownTo(asOf);
    Dataset<Row> quarters =
        in.read(BrowseCorrected.TABLE)
            .filter(col(BrowseCorrected.DAY).between(lit(period.from()), lit(last)))
            .join(
                BrowseFindings.byUnitAndDay(in, period),
                new String[] {BrowseCorrected.UNIT_ID, BrowseCorrected.DAY},
                "left")
            .withColumn(TOUCHING, touching())
            .transform(ServicesPerCapita::believed)
            .transform(ServicesPerCapita::quarters)
            .withColumn(Result.FROM, greatest(col(QUARTER), lit(period.from())))
            .withColumn(Result.TO, least(date_add(add_months(col(QUARTER), 3), -1), lit(last)));
    return perResident(ServedResidents.during(quarters, in), indicatorId);
  }

  private static Column touching() {
    return filter(
        col(FINDINGS),
        finding ->
            coalesce(finding.getField(Anomaly.PLATFORM), col(BrowseCorrected.PLATFORM))
                .equalTo(col(BrowseCorrected.PLATFORM))
                .and(
                    coalesce(finding.getField(Anomaly.PAGE_ID), lit(""))
                        .isin(lit(""), col(BrowseCorrected.PAGE_ID))));
  }

  private static Dataset<Row> believed(Dataset<Row> days) {
    Column stands =
        Findings.any(col(TOUCHING), Findings.STAND)
            .and(Findings.any(col(TOUCHING), Findings.OPEN).unary_$bang())
            .and(Findings.any(col(TOUCHING), Findings.CORRECT).unary_$bang());
    Column corrected = col(BrowseCorrected.CORRECTED);
    return days.withColumn(
            BELIEVED,
            when(stands, col(BrowseCorrected.REPORTED).minus(col(BrowseCorrected.BENIGN_INVALID)))
                .otherwise(corrected))
        .withColumn(
            LOW_GAP, when(stands, lit(0.0)).otherwise(corrected.minus(col(BrowseCorrected.LOW))))
        .withColumn(
            HIGH_GAP, when(stands, lit(0.0)).otherwise(col(BrowseCorrected.HIGH).minus(corrected)));
  }

  private static Dataset<Row> quarters(Dataset<Row> days) {
    return days.groupBy(
            col(BrowseCorrected.UNIT_ID), trunc(col(BrowseCorrected.DAY), "quarter").as(QUARTER))
        .agg(
            exactSum(BrowseCorrected.REPORTED).as(Result.REPORTED),
            exactSum(BELIEVED).as(Result.USED),
            exactSum(LOW_GAP).as(LOW_GAP),
            exactSum(HIGH_GAP).as(HIGH_GAP),
            bool_or(Findings.any(col(TOUCHING), Findings.OPEN)).as(Result.WITHHELD),
            array_sort(array_distinct(flatten(collect_set(idsAndTreatments())))).as(ALL_TOUCHING));
  }

  private static Column idsAndTreatments() {
    return transform(
        col(TOUCHING),
        finding ->
            struct(
                finding.getField(Anomaly.ANOMALY_ID).as(Anomaly.ANOMALY_ID),
                finding.getField(Findings.TREATMENT).as(Findings.TREATMENT)));
  }

  private static Column exactSum(String name) {
    return sum(col(name).cast(EXACT)).cast("double");
  }

  private static Dataset<Row> perResident(Dataset<Row> quarters, String indicatorId) {
    Column residentYears =
        col(ServedResidents.SERVED)
            .multiply(Posts.days(col(Result.FROM), col(Result.TO)))
            .divide(lit(365.0));
    Column deviationScale = residentYears.multiply(lit(Result.HALF_WIDTH_90));
    return Result.only(
        quarters
            .withColumn(Result.INDICATOR_ID, lit(indicatorId))
            .withColumn(Result.SUBJECT, col(BrowseCorrected.UNIT_ID))
            .withColumn(Result.REPORTED, col(Result.REPORTED).divide(residentYears))
            .withColumn(Result.USED, col(Result.USED).divide(residentYears))
            .withColumn(Result.SD_LOW, col(LOW_GAP).divide(deviationScale))
            .withColumn(Result.SD_HIGH, col(HIGH_GAP).divide(deviationScale))
            .withColumn(Result.NOTE, Findings.note(col(ALL_TOUCHING)))
            .withColumn(
                Result.EVIDENCE,
                Evidence.condition(
                    BrowseCorrected.TABLE, BrowseCorrected.UNIT_ID, BrowseCorrected.DAY)));
  }
}
