package org.cadreprofiles.score.proposal;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.score.indicator.Posts;
import org.cadreprofiles.score.person.Members;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.Tables;

/**
 * Where people stand among their peers, on one scale for all peer groups: the share of the group
 * that stands below. Scores of different groups cannot be compared, places in them can.
 */
final class Standing {
  /** Share of the group that stands below, 0 to 1; null without a score. */
  static final String AT = "standing";

  /** Lower end of its interval. */
  static final String LOW = "standing_low";

  /** Upper end of its interval. */
  static final String HIGH = "standing_high";

  private Standing() {}

  /** The current scores of the period with unit, kind of post and standing. */
  static Dataset<Row> of(Tables in, ScorePeriod period, LocalDate asOf) {
    Dataset<Row> posts =
        Members.of(Posts.held(in, period, asOf), in, period)
            .select(col(Score.CADRE_ID), col(Roster.UNIT_ID), col(Roster.POST_KIND));
    return in.read(Score.TABLE)
        .filter(col(Score.STATUS).equalTo(lit("current")))
        .filter(col(Score.PERIOD_FROM).equalTo(lit(period.from())))
        .filter(col(Score.PERIOD_TO).equalTo(lit(period.to())))
        .join(posts, new String[] {Score.CADRE_ID}, "left")
        .withColumn(Score.WITHHELD_SHARE, coalesce(col(Score.WITHHELD_SHARE), lit(0.0)))
        .withColumn(AT, below(col(Score.RANK).minus(0.5)))
        .withColumn(LOW, below(col(Score.RANK_HIGH)))
        .withColumn(HIGH, below(col(Score.RANK_LOW).minus(1)));
  }

  private static Column below(Column places) {
    return lit(1.0).minus(places.divide(col(Score.PEERS)));
  }
}
