package org.cadreprofiles.score.proposal;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.GradeProposal;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.Tables;

/**
 * Proposes a grade for everybody with a score in a year, or says why a person has to look first.
 *
 * <p>Outstanding are proposed as many of a unit as a quota rule lets, by their standing among
 * peers. Who cannot be told from the line, since the interval of the place spans it, goes to
 * review; nobody is put before another by chance. Below competent is proposed only where an adopted
 * rule says from which score on, the whole interval lies below, and nothing is withheld (safeguard
 * G11). Nothing here writes a grade (G8).
 */
public record GradeProposals(Rules rules) {
  private static final String OUTSTANDING = "outstanding";
  private static final String COMPETENT = "competent";
  private static final String BASICALLY = "basically_competent";
  private static final String UNDETERMINED = "undetermined";
  private static final String LOW_BY = "low_by";
  private static final String CONTESTED = "contested";

  /**
   * The proposals.
   *
   * @param in reads gold.score, gold.profile_event, gold.identity_link, silver.roster,
   *     silver.org_unit, silver.discipline_case
   * @param period the year that the proposals are about
   * @param asOf day up to which anything is known
   * @return rows of gold.grade_proposal
   */
  public Dataset<Row> of(Tables in, ScorePeriod period, LocalDate asOf) {
    GradeRules applicable = GradeRules.of(rules, period.to());
    Dataset<Row> people =
        Standing.of(in, period, asOf)
            .join(Sanctioned.of(in, applicable, period), new String[] {Score.CADRE_ID}, "left")
            .withColumn(LOW_BY, lowBy(applicable));
    return new OutstandingLine(applicable.quotas())
        .drawn(people)
        .withColumn(CONTESTED, contested())
        .withColumn(GradeProposal.YEAR, lit(period.from().getYear()))
        .withColumn(GradeProposal.PROPOSED, proposed())
        .withColumn(GradeProposal.ALTERNATIVES, alternatives())
        .withColumn(
            GradeProposal.RULES,
            nullif(
                concat_ws(
                    "; ",
                    col(Sanctioned.WITHHELD_BY),
                    col(Sanctioned.BARRED_BY),
                    col(OutstandingLine.QUOTA_BY),
                    col(LOW_BY)),
                lit("")))
        .withColumn(GradeProposal.NEEDS_REVIEW, needsReview())
        .withColumn(GradeProposal.WHY_EN, ProposalWords.english(col(CONTESTED), col(LOW_BY)))
        .withColumn(GradeProposal.WHY_ZH, ProposalWords.chinese(col(CONTESTED), col(LOW_BY)))
        .select(
            col(GradeProposal.CADRE_ID),
            col(GradeProposal.YEAR),
            col(GradeProposal.PROPOSED),
            col(GradeProposal.ALTERNATIVES),
            col(GradeProposal.RULES),
            col(GradeProposal.NEEDS_REVIEW),
            col(GradeProposal.WHY_EN),
            col(GradeProposal.WHY_ZH));
  }

  private static Column isGraded() {
    return col(Score.SCORE).isNotNull().and(col(Sanctioned.WITHHELD_BY).isNull());
  }

  /** The interval of the place spans the line, and no rule has decided already. */
  private static Column contested() {
    Column spans =
        col(Standing.LOW)
            .leq(col(OutstandingLine.LINE))
            .and(col(Standing.HIGH).geq(col(OutstandingLine.LINE)));
    return isGraded().and(col(Sanctioned.BARRED_BY).isNull()).and(coalesce(spans, lit(false)));
  }

  private static Column proposed() {
    Column allFit = col(OutstandingLine.LINE).isNull().and(col(OutstandingLine.SEATS).gt(0));
    Column above =
        coalesce(col(Standing.AT).gt(col(OutstandingLine.LINE)), allFit)
            .and(col(Sanctioned.BARRED_BY).isNull());
    return when(col(Sanctioned.WITHHELD_BY).isNotNull(), lit(UNDETERMINED))
        .when(col(Score.SCORE).isNull(), lit(null))
        .when(above, lit(OUTSTANDING))
        .when(col(LOW_BY).isNotNull(), lit(BASICALLY))
        .otherwise(lit(COMPETENT));
  }

  private static Column alternatives() {
    Column proposed = col(GradeProposal.PROPOSED);
    return when(
            col(CONTESTED),
            when(proposed.equalTo(lit(OUTSTANDING)), lit(COMPETENT)).otherwise(lit(OUTSTANDING)))
        .when(proposed.equalTo(lit(BASICALLY)), lit(COMPETENT));
  }

  private static Column needsReview() {
    return col(CONTESTED)
        .or(not(isGraded()))
        .or(col(GradeProposal.PROPOSED).equalTo(lit(BASICALLY)))
        .or(col(Score.WITHHELD_SHARE).gt(0));
  }

  private static Column lowBy(GradeRules applicable) {
    Column low = lit(null).cast("string");
    for (Rule rule : applicable.low()) {
      Column below =
          col(Score.HIGH)
              .lt(lit(GradeRules.figure(rule, GradeRules.SCORE)))
              .and(col(Score.WITHHELD_SHARE).equalTo(lit(0.0)));
      Column speaks =
          rule.condition().containsKey(GradeRules.POST_KIND)
              ? below.and(col(Roster.POST_KIND).isin(GradeRules.values(rule, GradeRules.POST_KIND)))
              : below;
      low = when(speaks, lit(rule.citation())).otherwise(low);
    }
    return low;
  }
}
