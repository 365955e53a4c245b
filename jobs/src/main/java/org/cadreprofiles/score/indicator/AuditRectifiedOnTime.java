package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.AuditFinding;
import org.cadreprofiles.table.Tables;

/**
 * Audit findings of a unit put right by their due day, in percent of those that fell due in the
 * period. Findings that the unit disputes, or may still comment on, are not final and have no
 * influence (safeguard G7).
 */
public record AuditRectifiedOnTime() implements ComputedIndicator {
  /** Audits are rare: one finding that fell due is told, with the wide error it deserves. */
  private static final int MINIMUM_FINDINGS = 1;

  private static final String DISPUTED = "disputed";

  @Override
  public String name() {
    return "audit_rectified_on_time";
  }

  @Override
  public boolean ofUnit() {
    return true;
  }

  @Override
  public Dataset<Row> results(Tables in, String indicatorId, ScorePeriod period, LocalDate asOf) {
    // Due before the as-of day: on the due day itself there is still time.
    LocalDate lastDue = period.knownTo(asOf.minusDays(1));
    Column isFinal =
        col(AuditFinding.STATUS)
            .notEqual(lit(DISPUTED))
            .and(coalesce(col(AuditFinding.COMMENT_DUE_ON).lt(lit(asOf)), lit(true)));
    Dataset<Row> due =
        in.read(AuditFinding.TABLE)
            .filter(
                col(AuditFinding.RECTIFICATION_DUE_ON).between(lit(period.from()), lit(lastDue)))
            .filter(isFinal);
    Column onTime =
        coalesce(
            col(AuditFinding.RECTIFIED_ON).leq(col(AuditFinding.RECTIFICATION_DUE_ON)), lit(false));
    return ShareOf.over(
        ShareOf.units(due, AuditFinding.UNIT_ID, onTime, MINIMUM_FINDINGS, indicatorId),
        period,
        asOf,
        AuditFinding.TABLE,
        AuditFinding.UNIT_ID,
        AuditFinding.RECTIFICATION_DUE_ON);
  }
}
