package org.cadreprofiles.score.person;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.score.bound.BoundScorecard;
import org.cadreprofiles.score.card.Aspect;
import org.cadreprofiles.score.card.Pillar;
import org.cadreprofiles.score.card.Responsibility;
import org.cadreprofiles.score.indicator.Posts;
import org.cadreprofiles.score.indicator.Result;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Roster;

/**
 * Gives results to people: a unit's result by responsibility share x days in the unit, a person's
 * own result directly.
 *
 * <p>Over several results of one indicator the observation is their mean, weighted by share x days;
 * its exposure is the sum of share x days over the days measured, at most 1.
 */
public final class Attribution {
  /** How far the person answers for the observation, above 0, at most 1. */
  public static final String EXPOSURE = "exposure";

  private static final int CITED_RECORDS = 12;
  private static final String WEIGHT = "piece_weight";
  private static final String EXPOSED = "piece_exposed";
  private static final String MEASURED = "days_measured";
  private static final String PIECES = "pieces";

  private final BoundScorecard bound;

  public Attribution(BoundScorecard bound) {
    this.bound = bound;
  }

  /**
   * One row per cadre and indicator: value reported and used, error, exposure, whether withheld.
   *
   * @param posts as {@link Posts#held} gives them
   * @param ofUnits results of units
   * @param ofPeople results of people
   */
  public Dataset<Row> observations(
      Dataset<Row> posts, Dataset<Row> ofUnits, Dataset<Row> ofPeople) {
    return unitPieces(posts, ofUnits)
        .unionByName(ownPieces(ofPeople))
        .groupBy(col(IdentityLink.CADRE_ID), col(Result.INDICATOR_ID))
        .agg(sort_array(collect_list(piece())).as(PIECES))
        .select(
            col(IdentityLink.CADRE_ID),
            col(Result.INDICATOR_ID),
            mean(Result.REPORTED).as(Result.REPORTED),
            mean(Result.USED).as(Result.USED),
            deviation(Result.SD_LOW).as(Result.SD_LOW),
            deviation(Result.SD_HIGH).as(Result.SD_HIGH),
            least(total(piece -> piece.getField(EXPOSED)), lit(1.0)).as(EXPOSURE),
            exists(col(PIECES), piece -> piece.getField(Result.WITHHELD)).as(Result.WITHHELD),
            nullif(joined(Result.NOTE), lit("")).as(Result.NOTE),
            joined(Result.EVIDENCE).as(Result.EVIDENCE));
  }

  private Dataset<Row> unitPieces(Dataset<Row> posts, Dataset<Row> ofUnits) {
    Column measured =
        sum(Posts.days(col(Result.FROM), col(Result.TO)))
            .over(Window.partitionBy(col(Result.SUBJECT), col(Result.INDICATOR_ID)));
    Column from = greatest(col(Posts.FROM), col(Result.FROM));
    Column to = least(col(Posts.TO), col(Result.TO));
    return posts
        .join(
            ofUnits.withColumn(MEASURED, measured),
            col(Roster.UNIT_ID).equalTo(col(Result.SUBJECT)))
        .filter(from.leq(to))
        .withColumn(WEIGHT, share().multiply(Posts.days(from, to)))
        .filter(col(WEIGHT).gt(0))
        .withColumn(EXPOSED, col(WEIGHT).divide(col(MEASURED)))
        .transform(this::pieces);
  }

  private Dataset<Row> ownPieces(Dataset<Row> ofPeople) {
    return ofPeople
        .withColumn(IdentityLink.CADRE_ID, col(Result.SUBJECT))
        .withColumn(WEIGHT, Posts.days(col(Result.FROM), col(Result.TO)).cast("double"))
        .withColumn(EXPOSED, lit(1.0))
        .transform(this::pieces);
  }

  private Dataset<Row> pieces(Dataset<Row> rows) {
    return rows.select(
        col(IdentityLink.CADRE_ID),
        col(Result.INDICATOR_ID),
        col(Result.FROM),
        col(Result.SUBJECT),
        col(WEIGHT),
        col(EXPOSED),
        col(Result.REPORTED),
        col(Result.USED),
        col(Result.SD_LOW),
        col(Result.SD_HIGH),
        col(Result.WITHHELD),
        col(Result.NOTE),
        col(Result.EVIDENCE));
  }

  /** All of a piece, its order fixed by day, subject and weight, so that sums are repeatable. */
  private static Column piece() {
    return struct(
        col(Result.FROM),
        col(Result.SUBJECT),
        col(WEIGHT),
        col(EXPOSED),
        col(Result.REPORTED),
        col(Result.USED),
        col(Result.SD_LOW),
        col(Result.SD_HIGH),
        col(Result.WITHHELD),
        col(Result.NOTE),
        col(Result.EVIDENCE));
  }

  private Column share() {
    Responsibility shares = bound.scorecard().responsibility();
    Column byKind =
        when(col(Roster.POST_KIND).equalTo(lit("leading")), lit(shares.leading()))
            .when(col(Roster.POST_KIND).equalTo(lit("village")), lit(shares.village()))
            .otherwise(lit(shares.nonLeading()));
    return when(inCharge(), lit(shares.inCharge())).otherwise(byKind);
  }

  /** Whether the post is in charge of an area that the indicator's pillar names. */
  private Column inCharge() {
    Column any = lit(false);
    int number = 0;
    for (Aspect aspect : bound.scorecard().aspects()) {
      for (Pillar pillar : aspect.pillars()) {
        int wanted = number++;
        List<String> ids = bound.admitted(leaf -> leaf.pillar() == wanted);
        if (!pillar.areas().isEmpty() && !ids.isEmpty()) {
          Column areas =
              array(pillar.areas().stream().map(area -> lit(area)).toArray(Column[]::new));
          Column charged = arrays_overlap(col(Roster.IN_CHARGE_OF), areas);
          any = any.or(col(Result.INDICATOR_ID).isin(ids.toArray()).and(charged));
        }
      }
    }
    return coalesce(any, lit(false));
  }

  private static Column total(UnaryOperator<Column> part) {
    return aggregate(col(PIECES), lit(0.0), (sum, piece) -> sum.plus(part.apply(piece)));
  }

  private static Column mean(String value) {
    return total(piece -> piece.getField(WEIGHT).multiply(piece.getField(value)))
        .divide(total(piece -> piece.getField(WEIGHT)));
  }

  /** Standard deviation of the mean, errors of the pieces taken as independent. */
  private static Column deviation(String value) {
    Column squares =
        total(
            piece -> {
              Column error = piece.getField(WEIGHT).multiply(piece.getField(value));
              return error.multiply(error);
            });
    return sqrt(squares).divide(total(piece -> piece.getField(WEIGHT)));
  }

  private static Column joined(String text) {
    Column texts = transform(col(PIECES), piece -> piece.getField(text));
    Column distinct = array_distinct(filter(texts, Column::isNotNull));
    return array_join(slice(distinct, 1, CITED_RECORDS), ";");
  }
}
