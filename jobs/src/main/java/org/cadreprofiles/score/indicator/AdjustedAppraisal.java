package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.Appraisal;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Tables;

/**
 * What superiors, peers, subordinates and the public think of a person, free of who was lenient and
 * who was strict. The raw mean stands beside it.
 *
 * <p>Marks that an open or confirmed finding questions are set aside: all of a rater's, where the
 * finding is about the rater; those of peers, where it is about an agreement among colleagues of a
 * unit. While a finding about an agreement is open the indicator is withheld (safeguard G11); a
 * rater's habits are one of several opinions, and the others go on counting.
 */
public record AdjustedAppraisal() implements ComputedIndicator {
  /** Fewer raters than three say too little, and could be guessed. */
  private static final int MINIMUM_RATERS = 3;

  @Override
  public String name() {
    return "adjusted_appraisal";
  }

  @Override
  public boolean ofUnit() {
    return false;
  }

  @Override
  public Dataset<Row> results(Tables in, String indicatorId, ScorePeriod period, LocalDate asOf) {
    Dataset<Row> agreements = AppraisalFindings.ofPeople(in, period, asOf);
    Column enough = col(AppraisalModel.USED_PAIRS).geq(MINIMUM_RATERS);
    Column error = coalesce(col(AppraisalModel.DEVIATION), lit(0.0));
    return Result.only(
        model(in, period, agreements)
            .filter(col(AppraisalModel.KIND).equalTo(lit(AppraisalModel.PERSON)))
            .filter(col(AppraisalModel.PAIRS).geq(MINIMUM_RATERS))
            .withColumnRenamed(AppraisalModel.ID, IdentityLink.CADRE_ID)
            .join(agreements, IdentityLink.CADRE_ID, "left")
            .withColumn(Result.SUBJECT, col(IdentityLink.CADRE_ID))
            .withColumn(Result.INDICATOR_ID, lit(indicatorId))
            .withColumn(Result.FROM, lit(period.from()))
            .withColumn(Result.TO, lit(period.knownTo(asOf)))
            .withColumn(Result.REPORTED, col(AppraisalModel.RAW))
            .withColumn(Result.USED, when(enough, col(AppraisalModel.EFFECT)))
            .withColumn(Result.SD_LOW, error)
            .withColumn(Result.SD_HIGH, error)
            .withColumn(
                Result.WITHHELD, Findings.any(col(AppraisalFindings.AGREEMENTS), Findings.OPEN))
            .withColumn(Result.NOTE, note())
            .withColumn(Result.EVIDENCE, LinkedRecords.condition(Appraisal.TABLE)));
  }

  /**
   * What the model says of everybody rated and of every rater, in the shape of {@link
   * AppraisalModel}.
   */
  public static Dataset<Row> model(Tables in, ScorePeriod period, LocalDate asOf) {
    return model(in, period, AppraisalFindings.ofPeople(in, period, asOf));
  }

  private static Dataset<Row> model(Tables in, ScorePeriod period, Dataset<Row> agreements) {
    return AppraisalModel.of(AppraisalMarks.of(in, period, agreements));
  }

  private static Column note() {
    Column aside = col(AppraisalModel.PAIRS).minus(col(AppraisalModel.USED_PAIRS));
    Column adjusted =
        concat(
            lit("adjusted for the leniency of "),
            col(AppraisalModel.USED_PAIRS).cast("string"),
            lit(" raters"),
            when(aside.gt(0), concat(lit("; findings set "), aside.cast("string"), lit(" aside")))
                .otherwise(lit("")));
    Column findings = Findings.note(col(AppraisalFindings.AGREEMENTS));
    return coalesce(concat(findings, lit("; "), adjusted), adjusted);
  }
}
