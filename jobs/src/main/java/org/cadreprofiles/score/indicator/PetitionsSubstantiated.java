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
 * Petition matters about a unit that were found true, wholly or in part, in percent of those closed
 * in the period. Open matters have no influence (safeguard G1), and a matter that was publicly
 * clarified counts as not found true (G4).
 */
public record PetitionsSubstantiated() implements ComputedIndicator {
  /** Fewer closed matters than the promise about small groups (G6) asks for say nothing. */
  private static final int MINIMUM_MATTERS = 5;

  private static final String PENDING = "pending";

  @Override
  public String name() {
    return "petitions_substantiated";
  }

  @Override
  public boolean ofUnit() {
    return true;
  }

  @Override
  public Dataset<Row> results(Tables in, String indicatorId, ScorePeriod period, LocalDate asOf) {
    Column outcome = coalesce(col(Petition.OUTCOME), lit(PENDING));
    Dataset<Row> closed =
        in.read(Petition.TABLE)
            .filter(col(Petition.CLOSED_ON).between(lit(period.from()), lit(period.knownTo(asOf))))
            .filter(outcome.notEqual(lit(PENDING)))
            .filter(col(Petition.UNIT_ID).isNotNull());
    Column foundTrue =
        outcome.isin("substantiated", "partly").and(col(Petition.CLARIFIED_ON).isNull());
    return ShareOf.over(
        ShareOf.units(closed, Petition.UNIT_ID, foundTrue, MINIMUM_MATTERS, indicatorId),
        period,
        asOf,
        Petition.TABLE,
        Petition.UNIT_ID,
        Petition.CLOSED_ON);
  }
}
