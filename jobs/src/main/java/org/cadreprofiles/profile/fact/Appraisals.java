package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.round;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Appraisal;
import org.cadreprofiles.table.IdentityLink;

/**
 * Appraisals, one fact per person and year: the mean over all raters and aspects.
 *
 * <p>The mean is plain and informational; rater effects are adjusted where scores are computed.
 */
public record Appraisals() implements FactSource {

  /** Kind of the fact; its figure is the mean score, 0 to 100. */
  public static final String KIND = "appraisal";

  /** How many people rated, in {@link #perYear}. */
  public static final String RATERS = "raters";

  /** Mean score, in {@link #perYear}. */
  public static final String MEAN = "mean_score";

  private static final int DECIMALS = 6;
  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Phrase detail =
        Phrase.of(
            Phrase.words("Appraisal ", ""),
            Phrase.value(col(Appraisal.YEAR)),
            Phrase.words(": mean ", "年度测评：均分"),
            Phrase.value(round(col(MEAN), 1)),
            Phrase.words(" by ", "，评议"),
            Phrase.value(col(RATERS)),
            Phrase.words(" raters", "人"));
    return Fact.informational(
            KIND,
            Appraisal.TABLE,
            make_date(col(Appraisal.YEAR), lit(1), lit(1)),
            make_date(col(Appraisal.YEAR), lit(LAST_MONTH), lit(LAST_DAY)),
            col(MEAN),
            detail)
        .begun(perYear(known), known.day());
  }

  /** One row per cadre and year, traced to its first record. */
  public static Dataset<Row> perYear(KnownRecords known) {
    // Decimals add up to the same mean in any order of rows; doubles would not.
    return known
        .linked(Appraisal.TABLE)
        .groupBy(col(IdentityLink.CADRE_ID), col(Appraisal.YEAR))
        .agg(
            FirstRecord.of(),
            round(avg(col(Appraisal.SCORE).cast("decimal(12,6)")), DECIMALS)
                .cast("double")
                .as(MEAN),
            count_distinct(col(Appraisal.RATER_TOKEN)).as(RATERS))
        .transform(FirstRecord::spread);
  }
}
