package org.cadreprofiles.score.proposal;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.table.Roster;

/**
 * The line inside each unit above which people are proposed as outstanding: as many as the rule
 * lets, half way between the last who fits and the next.
 *
 * @param quotas rules that say how many, the first that speaks counts
 */
record OutstandingLine(List<Rule> quotas) {
  /** Rule by which the quota is, with citation; null where none speaks. */
  static final String QUOTA_BY = "quota_by";

  /** People of the unit who are graded under the same rule. */
  static final String GRADED = "graded_in_unit";

  /** How many of them may be outstanding. */
  static final String SEATS = "seats";

  /** Standing of the line; null where all or none fit. */
  static final String LINE = "line";

  private static final String SHARE = "quota_share";
  private static final String RANKED = "standings_of_unit";

  /** A share times people may miss a whole number by a rounding error. */
  private static final double ROUNDING = 1e-9;

  /**
   * Adds the line.
   *
   * @param people rows of {@link Standing} with {@link Sanctioned}'s columns
   */
  Dataset<Row> drawn(Dataset<Row> people) {
    Column graded = col(Standing.AT).isNotNull().and(col(Sanctioned.WITHHELD_BY).isNull());
    Column eligible = when(graded.and(col(Sanctioned.BARRED_BY).isNull()), col(Standing.AT));
    WindowSpec unit = Window.partitionBy(col(Roster.UNIT_ID), col(QUOTA_BY));
    Column last = get(col(RANKED), col(SEATS).minus(1));
    Column next = get(col(RANKED), col(SEATS));
    return people
        .withColumn(QUOTA_BY, of(Rule::citation).cast("string"))
        .withColumn(SHARE, of(rule -> GradeRules.figure(rule, GradeRules.SHARE)).cast("double"))
        .withColumn(GRADED, count(when(graded, lit(1))).over(unit))
        .withColumn(RANKED, sort_array(collect_list(eligible).over(unit), false))
        .withColumn(
            SEATS,
            coalesce(floor(col(SHARE).multiply(col(GRADED)).plus(ROUNDING)), lit(0)).cast("int"))
        .withColumn(
            LINE,
            when(
                col(SEATS).gt(0).and(col(SEATS).lt(array_size(col(RANKED)))),
                last.plus(next).divide(2.0)))
        .drop(RANKED, SHARE);
  }

  private interface Said {
    Object by(Rule rule);
  }

  private Column of(Said said) {
    Column column = lit(null);
    for (int i = quotas.size() - 1; i >= 0; i--) {
      Rule rule = quotas.get(i);
      column =
          rule.condition().containsKey(GradeRules.POST_KIND)
              ? when(
                      col(Roster.POST_KIND).isin(GradeRules.values(rule, GradeRules.POST_KIND)),
                      lit(said.by(rule)))
                  .otherwise(column)
              : lit(said.by(rule));
    }
    return column;
  }
}
