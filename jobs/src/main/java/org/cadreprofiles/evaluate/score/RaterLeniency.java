package org.cadreprofiles.evaluate.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.score.indicator.AdjustedAppraisal;
import org.cadreprofiles.score.indicator.AppraisalModel;
import org.cadreprofiles.table.Tables;

/**
 * A rater's leniency as the model of appraisals has it, beside the truth.
 *
 * @param people people whom the rater rated
 * @param found points above others in the same role, as found
 * @param leniency points that the rater truly gives beyond what people deserve
 */
public record RaterLeniency(int people, double found, double leniency) {
  private static final String TOKEN = "rater_token";
  private static final String LENIENCY = "leniency";

  /**
   * The raters of a lake, those included whose marks findings set aside.
   *
   * @param truth rater_token, role, leniency
   * @param year calendar year of the appraisals
   */
  public static List<RaterLeniency> of(Tables found, Dataset<Row> truth, int year) {
    ScorePeriod period = ScorePeriod.year(year);
    Dataset<Row> known =
        truth.groupBy(col(TOKEN)).agg(first(col(LENIENCY)).cast("double").as(LENIENCY));
    LocalDate asOf = period.to().plusDays(1);
    return AdjustedAppraisal.model(found, period, asOf)
        .filter(col(AppraisalModel.KIND).equalTo(lit(AppraisalModel.RATER)))
        .filter(col(AppraisalModel.EFFECT).isNotNull())
        .join(known, col(AppraisalModel.ID).equalTo(col(TOKEN)))
        .select(col(AppraisalModel.PAIRS), col(AppraisalModel.EFFECT), col(LENIENCY))
        .collectAsList()
        .stream()
        .map(row -> new RaterLeniency(row.getInt(0), row.getDouble(1), row.getDouble(2)))
        .toList();
  }
}
