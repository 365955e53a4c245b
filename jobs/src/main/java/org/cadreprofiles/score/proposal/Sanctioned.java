package org.cadreprofiles.score.proposal;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.table.ProfileEvent;
import org.cadreprofiles.table.Tables;

/** Whom sanctions that count keep from a grade, or from the best one, by which rules. */
final class Sanctioned {
  /** Rules by which there is no grade, with citation; null where there are none. */
  static final String WITHHELD_BY = "grade_withheld_by";

  /** Rules by which the best grade is out of reach, with citation; null where there are none. */
  static final String BARRED_BY = "outstanding_barred_by";

  private static final String KIND = "sanction";
  private static final String POSITION = "position_of_sanction";
  private static final String ONE = "one_sanction";
  private static final String SANCTION_KIND = "kind";
  private static final String BETWEEN = "; ";

  private Sanctioned() {}

  /**
   * One row per person with a sanction in effect on a day of the period.
   *
   * <p>Withheld is a grade by a sanction in effect on the last day; barred is the best grade by one
   * in effect at any time of the period.
   */
  static Dataset<Row> of(Tables in, GradeRules rules, ScorePeriod period) {
    Column lastDay = lit(period.to());
    Column onLastDay = coalesce(col(ProfileEvent.VALID_TO).geq(lastDay), lit(true));
    return sanctions(in, period)
        .groupBy(col(ProfileEvent.CADRE_ID))
        .agg(
            joined(cited(rules.withholds(), onLastDay)).as(WITHHELD_BY),
            joined(cited(rules.bars(), lit(true))).as(BARRED_BY));
  }

  private static Dataset<Row> sanctions(Tables in, ScorePeriod period) {
    LocalDate from = period.from();
    Dataset<Row> events =
        in.read(ProfileEvent.TABLE)
            .filter(col(ProfileEvent.KIND).equalTo(lit(KIND)).and(col(ProfileEvent.COUNTED)))
            .filter(col(ProfileEvent.VALID_FROM).leq(lit(period.to())))
            .filter(coalesce(col(ProfileEvent.VALID_TO).geq(lit(from)), lit(true)));
    Dataset<Row> kinds =
        in.read(DisciplineCase.TABLE)
            .select(
                col(DisciplineCase.SOURCE_SYSTEM),
                col(DisciplineCase.RECORD_ID),
                posexplode(col(DisciplineCase.SANCTIONS)).as(new String[] {POSITION, ONE}));
    return events.join(
        kinds.withColumn(ProfileEvent.ITEM, col(POSITION)),
        new String[] {ProfileEvent.SOURCE_SYSTEM, ProfileEvent.RECORD_ID, ProfileEvent.ITEM});
  }

  private static Column cited(List<Rule> rules, Column when) {
    Column cited = lit(null).cast("string");
    for (Rule rule : rules) {
      Column speaks =
          col(ONE)
              .getField(SANCTION_KIND)
              .isin(GradeRules.values(rule, GradeRules.SANCTION))
              .and(when);
      cited = when(speaks, lit(rule.citation())).otherwise(cited);
    }
    return cited;
  }

  private static Column joined(Column cited) {
    return nullif(array_join(array_sort(collect_set(cited)), BETWEEN), lit(""));
  }
}
