package org.cadreprofiles.score.revision;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.Scoring;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;

/**
 * Joins a run's scores with those published before (safeguard G3): where a decision, correction,
 * revocation or expiry changed what a score rests on, the old revision stays as superseded and the
 * new one says why; where only newer data moved figures, the current revision is refreshed.
 *
 * <p>Rows that equal what was published keep their run id, so that a run without news changes
 * nothing.
 */
public final class Revisions {
  private static final String[] KEY = {Score.CADRE_ID, Score.PERIOD_FROM, Score.PERIOD_TO};
  private static final String[] PERIOD = {Score.PERIOD_FROM, Score.PERIOD_TO};
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
  private static final String REVISION_NOW = "revision_now";
  private static final String SCORED_AGAIN = "scored_again";
  private static final String GONE = "no later run scores this person in the period";

  private final ScoreTables before;
  private final ScoreTables now;

  /**
   * @param before both tables as published, empty in the first run
   * @param now what {@link Scoring} made of this run
   */
  public Revisions(ScoreTables before, ScoreTables now) {
    this.before = before;
    this.now = now;
  }

  /** The full contents of gold.score after this run: all revisions of all periods. */
  public Dataset<Row> scores() {
    Dataset<Row> current = revised();
    return settled(current).unionByName(current);
  }

  /**
   * The full contents of gold.score_part after this run.
   *
   * @param scores what {@link #scores} gave, kept in memory or written
   */
  public Dataset<Row> parts(Dataset<Row> scores) {
    String[] all = now.parts().columns();
    Dataset<Row> revisions =
        scores
            .filter(isCurrent())
            .select(Former.columns(REVISED))
            .join(periods(), PERIOD, "left_semi");
    Dataset<Row> fresh =
        Former.beside(
                now.parts().drop(ScorePart.REVISION).join(revisions, KEY), before.parts(), PART)
            .withColumn(ScorePart.RUN_ID, Former.unlessChanged(ScorePart.RUN_ID, all))
            .select(Former.columns(all));
    Dataset<Row> kept = before.parts().join(revisions, REVISED, "left_anti");
    return kept.select(Former.columns(all)).unionByName(fresh);
  }

  private static Column isCurrent() {
    return col(Score.STATUS).equalTo(lit(ScoreTables.CURRENT));
  }

  private Dataset<Row> periods() {
    return now.scores().select(Former.columns(PERIOD)).distinct();
  }

  /** This run's scores, each with its revision and the reason for it. */
  private Dataset<Row> revised() {
    Dataset<Row> current = before.scores().filter(isCurrent());
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
  private Dataset<Row> settled(Dataset<Row> revised) {
    Dataset<Row> revisions =
        revised.select(Former.columns(REVISED)).withColumnRenamed(Score.REVISION, REVISION_NOW);
    Dataset<Row> again = periods().withColumn(SCORED_AGAIN, lit(true));
    Column followed = col(REVISION_NOW).isNotNull();
    Column gone = col(REVISION_NOW).isNull().and(col(SCORED_AGAIN).isNotNull());
    Column refreshed =
        isCurrent().and(coalesce(col(REVISION_NOW).equalTo(col(Score.REVISION)), lit(false)));
    return before
        .scores()
        .join(revisions, KEY, "left")
        .join(again, PERIOD, "left")
        .filter(refreshed.unary_$bang())
        .withColumn(Score.WHY, when(isCurrent().and(gone), lit(GONE)).otherwise(col(Score.WHY)))
        .withColumn(
            Score.STATUS,
            when(isCurrent().and(followed.or(gone)), lit(ScoreTables.SUPERSEDED))
                .otherwise(col(Score.STATUS)))
        .select(Former.columns(now.scores().columns()));
  }
}
