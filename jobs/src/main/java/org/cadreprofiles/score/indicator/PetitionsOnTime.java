package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.Tables;

/**
 * Petition matters of a unit closed by their due day, in percent of those closed in the period.
 * Matters still open have no influence (safeguard G1): they are for warnings to the unit.
 */
public record PetitionsOnTime() implements ComputedIndicator {
  /** Fewer closed matters than the promise about small groups (G6) asks for say nothing. */
  private static final int MINIMUM_MATTERS = 5;

  private static final String PENDING = "pending";

  @Override
  public String name() {
    return "petitions_on_time";
  }

  @Override
  public boolean ofUnit() {
    return true;
  }

  @Override
  public Dataset<Row> results(Tables in, String indicatorId, ScorePeriod period, LocalDate asOf) {
    Column closedInPeriod =
        col(Petition.CLOSED_ON).between(lit(period.from()), lit(period.knownTo(asOf)));
    Dataset<Row> closed =
        in.read(Petition.TABLE)
            .filter(closedInPeriod)
            .filter(coalesce(col(Petition.OUTCOME), lit("")).notEqual(lit(PENDING)))
            .filter(col(Petition.UNIT_ID).isNotNull())
            .filter(col(Petition.DUE_ON).isNotNull());
    Column onTime = col(Petition.CLOSED_ON).leq(col(Petition.DUE_ON));
    return ShareOf.over(
        ShareOf.units(closed, Petition.UNIT_ID, onTime, MINIMUM_MATTERS, indicatorId),
        period,
        asOf,
        Petition.TABLE,
        Petition.UNIT_ID,
        Petition.CLOSED_ON);
  }
}
