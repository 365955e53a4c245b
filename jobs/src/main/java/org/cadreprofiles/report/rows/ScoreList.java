package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.Score;

/**
 * The score list: people of a peer group in ties.
 *
 * <p>A tie is a longest run of people whose 90 % intervals overlap, one after the other: between
 * two ties no intervals overlap. Inside a tie people stand in the order of their ids, which says
 * nothing, because the figures do not support an order.
 */
public final class ScoreList {
  /** Number of the tie in its peer group, from 1 for the highest; empty without a score. */
  public static final String TIE = "tie";

  /** First place that the tie takes up. */
  public static final String TIE_FROM = "tie_from";

  /** Last place that the tie takes up. */
  public static final String TIE_TO = "tie_to";

  /** People with a score in the group. */
  public static final String SCORED = "scored";

  /** People in the group. */
  public static final String PEOPLE = "people";

  /** People of whom a part is withheld. */
  public static final String WITHHELD = "withheld";

  /** Ties in the group. */
  public static final String TIES = "ties";

  /** Scores at 10, 25, 50, 75 and 90 % of the group. */
  public static final String SPREAD = "spread";

  private static final String LOWEST_BEFORE = "lowest_before";
  private static final String PLACE = "place";

  private ScoreList() {}

  /**
   * One row per person with a score row of the latest period: the score's columns, the person's
   * name, unit and post, and the tie.
   */
  public static Dataset<Row> people(Dataset<Row> score, Dataset<Row> profile) {
    Dataset<Row> who =
        profile.select(
            col(CadreProfile.CADRE_ID),
            col(CadreProfile.NAME),
            col(CadreProfile.UNIT),
            col(CadreProfile.POST));
    return LatestScores.of(score)
        .withColumn(Score.PEER_GROUP, coalesce(col(Score.PEER_GROUP), lit("")))
        .transform(ScoreList::ties)
        .join(who, new String[] {Score.CADRE_ID}, "left");
  }

  /** The people in the order of the pages: peer group, tie, id; those without a score last. */
  public static Dataset<Row> ordered(Dataset<Row> people) {
    return people.sort(col(Score.PEER_GROUP), col(TIE).asc_nulls_last(), col(Score.CADRE_ID));
  }

  /** One row per peer group: how many, how they spread, and how many of them are withheld. */
  public static Dataset<Row> groups(Dataset<Row> people) {
    Column shares = expr("array(0.1D, 0.25D, 0.5D, 0.75D, 0.9D)");
    return people
        .groupBy(col(Score.PEER_GROUP))
        .agg(
            count(lit(1)).as(PEOPLE),
            count(col(Score.SCORE)).as(SCORED),
            count(when(col(Score.WITHHELD_SHARE).gt(0), lit(1))).as(WITHHELD),
            max(col(TIE)).as(TIES),
            percentile(col(Score.SCORE), shares).as(SPREAD))
        .sort(col(Score.PEER_GROUP));
  }

  private static Dataset<Row> ties(Dataset<Row> scores) {
    WindowSpec inGroup =
        Window.partitionBy(col(Score.PEER_GROUP))
            .orderBy(col(Score.HIGH).desc_nulls_last(), col(Score.CADRE_ID));
    WindowSpec before = inGroup.rowsBetween(Window.unboundedPreceding(), -1);
    WindowSpec inTie = Window.partitionBy(col(Score.PEER_GROUP), col(TIE));
    Column opens = col(LOWEST_BEFORE).isNull().or(col(Score.HIGH).lt(col(LOWEST_BEFORE)));
    return scores
        .withColumn(LOWEST_BEFORE, min(col(Score.LOW)).over(before))
        .withColumn(PLACE, row_number().over(inGroup))
        .withColumn(TIE, sum(when(opens, 1).otherwise(0)).over(inGroup))
        .withColumn(TIE, when(col(Score.SCORE).isNotNull(), col(TIE)))
        .withColumn(TIE_FROM, min(col(PLACE)).over(inTie))
        .withColumn(TIE_TO, max(col(PLACE)).over(inTie))
        .drop(LOWEST_BEFORE, PLACE);
  }
}
