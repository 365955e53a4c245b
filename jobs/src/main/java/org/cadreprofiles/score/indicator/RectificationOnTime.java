package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Rectification;
import org.cadreprofiles.table.Tables;

/**
 * What a person was responsible for putting right, done by its due day, in percent of what fell due
 * in the period. Actions about anomalies and warnings are left out: those are questions and
 * reminders, no findings.
 */
public record RectificationOnTime() implements ComputedIndicator {
  /** Few people have many; one action is told, with the wide error it deserves. */
  private static final int MINIMUM_ACTIONS = 1;

  @Override
  public String name() {
    return "rectification_on_time";
  }

  @Override
  public boolean ofUnit() {
    return false;
  }

  @Override
  public Dataset<Row> results(Tables in, String indicatorId, ScorePeriod period, LocalDate asOf) {
    // Due before the as-of day: on the due day itself there is still time.
    LocalDate lastDue = period.knownTo(asOf.minusDays(1));
    Dataset<Row> due =
        in.read(Rectification.TABLE)
            .filter(col(Rectification.DUE_ON).between(lit(period.from()), lit(lastDue)))
            .filter(not(col(Rectification.CONCERNS_KIND).isin("anomaly", "warning")));
    Column onTime =
        coalesce(col(Rectification.CLOSED_ON).leq(col(Rectification.DUE_ON)), lit(false));
    return Result.only(
        ShareOf.units(
                LinkedRecords.join(in, Rectification.TABLE, due),
                IdentityLink.CADRE_ID,
                onTime,
                MINIMUM_ACTIONS,
                indicatorId)
            .withColumn(Result.FROM, lit(period.from()))
            .withColumn(Result.TO, lit(period.knownTo(asOf)))
            .withColumn(Result.EVIDENCE, LinkedRecords.condition(Rectification.TABLE)));
  }
}
