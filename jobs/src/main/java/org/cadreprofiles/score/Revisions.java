package org.cadreprofiles.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;

/**
 * Joins a run's scores with those published before (safeguard G3): where a decision, correction,
 * revocation or expiry changed what a score rests on, the old revision stays as superseded and the
 * new one says why; where only newer data moved figures, the current revision is refreshed.
 */
public final class Revisions {
  private static final String[] KEY = {Score.CADRE_ID, Score.PERIOD_FROM, Score.PERIOD_TO};
  private static final String[] REVISED = {
    Score.CADRE_ID, Score.PERIOD_FROM, Score.PERIOD_TO, Score.REVISION
  };
  private static final String[] PART = {
    ScorePart.CADRE_ID,
    ScorePart.PERIOD_FROM,
    ScorePart.PERIOD_TO,
    ScorePart.REVISION,
    ScorePart.PART_ID
  };
  private static final String GONE = "no later run scores this person in the period";

  private final ScoreTables before;
  private final ScoreTables now;

  private Revisions(ScoreTables before, ScoreTables now) {
    this.before = before;
    this.now = now;
  }

  /**
   * The full contents of both tables after this run: all revisions of all periods.
   *
   * <p>Rows that equal what was published keep their run id, so that a run without news changes
   * nothing.
   *
   * @param before both tables as published, empty in the first run
   * @param now what {@link Scoring#run} gives
   */
  public static ScoreTables revise(ScoreTables before, ScoreTables now) {
    return new Revisions(before, now).revised();
  }

  private ScoreTables revised() {
    Dataset<Row> current = before.scores().filter(isCurrent());
    Dataset<Row> scores = scores(current);
    Dataset<Row> revisions = scores.select(Former.columns(REVISED));
    return new ScoreTables(settled(current, revisions).unionByName(scores), parts(revisions));
  }

  private static Column isCurrent() {
    return col(Score.STATUS).equalTo(lit(ScoreTables.CURRENT));
  }

  /** This run's scores, each with its revision and the reason for it. */
  private Dataset<Row> scores(Dataset<Row> current) {
    Dataset<Row> oldParts = before.parts().join(current, REVISED, "left_semi");
    String[] all = now.scores().columns();
    return Former.beside(now.scores(), current, KEY)
        .join(PartChanges.between(oldParts, now.parts()), KEY, "left")
        .withColumn(Score.REVISION, revision())
        .withColumn(Score.WHY, why())
        .withColumn(Score.RUN_ID, Former.unlessChanged(Score.RUN_ID, all))
        .select(Former.columns(all));
  }

  /** Only a revision that had a score can be superseded by a change of what it rests on. */
  private static Column supersedes() {
    Column hadScore = Former.of(Score.SCORE).isNotNull();
    Column changed = col(PartChanges.REASON).isNotNull().or(col(Score.SCORE).isNull());
    return coalesce(hadScore.and(changed), lit(false));
  }

  private static Column revision() {
    return when(supersedes(), Former.of(Score.REVISION).plus(1))
        .otherwise(coalesce(Former.of(Score.REVISION), col(Score.REVISION)));
  }

  /** The reason of a new revision; a refreshed one keeps the reason it once had. */
  private static Column why() {
    Column follows = coalesce(Former.of(Score.REVISION).lt(col(Score.REVISION)), lit(false));
    Column changed = concat(lit("changed: "), col(PartChanges.REASON));
    return when(follows, coalesce(col(Score.WHY), changed))
        .when(Former.of(Score.SCORE).isNull(), col(Score.WHY))
        .otherwise(coalesce(col(Score.WHY), Former.of(Score.WHY)));
  }

  /** What was published and is not refreshed: superseded rows, other periods, people gone. */
  private Dataset<Row> settled(Dataset<Row> current, Dataset<Row> revisions) {
    String[] period = {Score.PERIOD_FROM, Score.PERIOD_TO};
    Dataset<Row> periods = now.scores().select(Former.columns(period)).distinct();
    Dataset<Row> notRefreshed = current.join(revisions, REVISED, "left_anti");
    Dataset<Row> followed = notRefreshed.join(revisions, KEY, "left_semi");
    Dataset<Row> alone = notRefreshed.join(revisions, KEY, "left_anti");
    return before
        .scores()
        .filter(isCurrent().unary_$bang())
        .unionByName(superseded(followed, col(Score.WHY)))
        .unionByName(superseded(alone.join(periods, period, "left_semi"), lit(GONE)))
        .unionByName(alone.join(periods, period, "left_anti"));
  }

  private static Dataset<Row> superseded(Dataset<Row> scores, Column why) {
    String[] all = scores.columns();
    return scores
        .withColumn(Score.STATUS, lit(ScoreTables.SUPERSEDED))
        .withColumn(Score.WHY, why)
        .select(Former.columns(all));
  }

  private Dataset<Row> parts(Dataset<Row> revisions) {
    String[] all = now.parts().columns();
    Dataset<Row> revised = now.parts().drop(ScorePart.REVISION).join(revisions, KEY);
    Dataset<Row> refreshed =
        Former.beside(revised, before.parts(), PART)
            .withColumn(ScorePart.RUN_ID, Former.unlessChanged(ScorePart.RUN_ID, all))
            .select(Former.columns(all));
    Dataset<Row> kept = before.parts().join(revisions, REVISED, "left_anti");
    return kept.select(Former.columns(all)).unionByName(refreshed);
  }
}
