package org.cadreprofiles.evaluate.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;
import org.cadreprofiles.table.Tables;

/** Puts the scores of a lake beside the truth and beside what a plain weighted mean would say. */
public final class ScoredPeople {
  private static final String ABILITY = "ability";
  private static final String YEAR = "year";
  private static final String NAIVE = "naive";
  private static final String CATALOGUE_WEIGHT = "catalogue_weight";
  private static final String SIGN = "sign";
  private static final String LEAST = "least";
  private static final String MOST = "most";

  private ScoredPeople() {}

  /**
   * The people with a score.
   *
   * @param found tables of the lake
   * @param ability cadre_no, year, ability, as the truth has them
   */
  public static List<ScoredPerson> of(Tables found, Dataset<Row> ability) {
    Dataset<Row> scores =
        found
            .read(Score.TABLE)
            .filter(col(Score.STATUS).equalTo(lit("current")).and(col(Score.SCORE).isNotNull()));
    Dataset<Row> truth =
        ability.select(
            col(CadreProfile.CADRE_NO),
            col(YEAR).cast("int").as(YEAR),
            col(ABILITY).cast("double").as(ABILITY));
    return scores
        .join(naive(found, scores), Score.CADRE_ID)
        .join(
            found.read(CadreProfile.TABLE).select(CadreProfile.CADRE_ID, CadreProfile.CADRE_NO),
            Score.CADRE_ID)
        .join(truth, CadreProfile.CADRE_NO)
        .filter(col(YEAR).equalTo(org.apache.spark.sql.functions.year(col(Score.PERIOD_FROM))))
        .select(
            col(Score.PEER_GROUP),
            col(Score.SCORE),
            col(Score.RANK_LOW),
            col(Score.RANK_HIGH),
            col(Score.RELIABILITY),
            col(NAIVE),
            col(ABILITY))
        .collectAsList()
        .stream()
        .map(
            row ->
                new ScoredPerson(
                    row.getString(0),
                    row.getDouble(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getDouble(4),
                    row.getDouble(5),
                    row.getDouble(6)))
        .toList();
  }

  /**
   * What a spreadsheet would do: figures as reported between the lowest and the highest of the
   * group, weighted as the catalogue says.
   */
  private static Dataset<Row> naive(Tables found, Dataset<Row> scores) {
    Column group = struct(col(Score.PEER_GROUP), col(ScorePart.PART_ID));
    Column place = try_divide(col(ScorePart.RAW).minus(col(LEAST)), col(MOST).minus(col(LEAST)));
    return found
        .read(ScorePart.TABLE)
        .filter(col(ScorePart.PART_KIND).equalTo(lit("indicator")))
        .filter(col(ScorePart.STATE).notEqual(lit("excluded")).and(col(ScorePart.RAW).isNotNull()))
        .join(
            scores.select(
                col(Score.CADRE_ID),
                col(Score.PERIOD_FROM),
                col(Score.REVISION),
                col(Score.PEER_GROUP)),
            new String[] {Score.CADRE_ID, Score.PERIOD_FROM, Score.REVISION})
        .join(catalogue(found), ScorePart.PART_ID)
        .withColumn(LEAST, min(col(ScorePart.RAW)).over(Window.partitionBy(group)))
        .withColumn(MOST, max(col(ScorePart.RAW)).over(Window.partitionBy(group)))
        .withColumn(NAIVE, coalesce(place.multiply(col(SIGN)), lit(0.0)))
        .groupBy(Score.CADRE_ID)
        .agg(
            sum(col(NAIVE).multiply(col(CATALOGUE_WEIGHT)))
                .divide(sum(col(CATALOGUE_WEIGHT)))
                .as(NAIVE));
  }

  private static Dataset<Row> catalogue(Tables found) {
    Column newest = struct(col(Indicator.VALID_FROM), col(Indicator.RECORD_ID));
    return found
        .read(Indicator.TABLE)
        .groupBy(col(Indicator.INDICATOR_ID).as(ScorePart.PART_ID))
        .agg(
            max_by(coalesce(col(Indicator.WEIGHT), lit(1.0)), newest).as(CATALOGUE_WEIGHT),
            max_by(
                    when(col(Indicator.DIRECTION).equalTo(lit("down")), lit(-1.0))
                        .otherwise(lit(1.0)),
                    newest)
                .as(SIGN));
  }
}
