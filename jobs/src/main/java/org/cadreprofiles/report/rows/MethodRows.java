package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.round;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorGate;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;
import org.cadreprofiles.table.Tables;

/** Which indicators may count, why others may not, and how much each weighs on average. */
public final class MethodRows {
  /** Average weight over the people of whom it was counted, 0 to 1. */
  public static final String MEAN_WEIGHT = "mean_weight";

  /** People of whom it was counted. */
  public static final String PEOPLE = "people";

  private static final String COUNTED = "counted";

  private MethodRows() {}

  /** One row per indicator: its latest decision at the gate, its name, and its weight. */
  public static Dataset<Row> indicators(Tables in) {
    Dataset<Row> gate = in.read(IndicatorGate.TABLE);
    Dataset<Row> latest =
        gate.groupBy(col(IndicatorGate.INDICATOR_ID))
            .agg(
                latest(IndicatorGate.ADMITTED),
                latest(IndicatorGate.NEEDS_REVIEW),
                latest(IndicatorGate.RULE),
                latest(IndicatorGate.REASON),
                latest(IndicatorGate.REASON_ZH),
                latest(IndicatorGate.CITATION));
    return latest
        .join(
            Names.indicators(in.read(Indicator.TABLE)),
            new String[] {Indicator.INDICATOR_ID},
            "left")
        .join(weights(in), col(Indicator.INDICATOR_ID).equalTo(col(ScorePart.PART_ID)), "left")
        .sort(
            col(IndicatorGate.ADMITTED).desc(),
            col(Indicator.ASPECT),
            col(IndicatorGate.INDICATOR_ID));
  }

  private static org.apache.spark.sql.Column latest(String column) {
    return max_by(col(column), col(IndicatorGate.PERIOD_FROM)).as(column);
  }

  private static Dataset<Row> weights(Tables in) {
    Dataset<Row> scores =
        LatestScores.of(in.read(Score.TABLE))
            .select(
                col(Score.CADRE_ID),
                col(Score.PERIOD_FROM),
                col(Score.PERIOD_TO),
                col(Score.REVISION));
    return in.read(ScorePart.TABLE)
        .where(col(ScorePart.STATE).equalTo(COUNTED))
        .join(
            scores,
            new String[] {
              ScorePart.CADRE_ID, ScorePart.PERIOD_FROM, ScorePart.PERIOD_TO, ScorePart.REVISION
            },
            "left_semi")
        .groupBy(col(ScorePart.PART_ID))
        .agg(round(avg(col(ScorePart.WEIGHT)), 6).as(MEAN_WEIGHT), count(lit(1)).as(PEOPLE));
  }
}
