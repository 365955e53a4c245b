package org.cadreprofiles.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.Scoring;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.score.revision.Revisions;
import org.cadreprofiles.score.revision.ScoreTables;
import org.cadreprofiles.table.ScorePart;

/** Profiles, indicators and anomalies to gold.score and gold.score_part. */
final class Score implements Step {
  @Override
  public String name() {
    return "score";
  }

  @Override
  public String purpose() {
    return "score the cadres of the year, with intervals and contributions.";
  }

  @Override
  public void run(RunContext run) {
    ScorePeriod period = Periods.scored(run.asOf());
    Scoring scoring = new Scoring(run.settings().scorecard(), run.settings().pipeline().score());
    Dataset<Row> outcomes = run.held(scoring.outcomes(run.tables(), period, run.asOf()));
    ScoreTables now = ScoreTables.of(outcomes, period, run.runId());
    ScoreTables before =
        new ScoreTables(
            run.tables().read(org.cadreprofiles.table.Score.TABLE),
            run.tables().read(ScorePart.TABLE));
    boolean first = !run.versions().containsKey(org.cadreprofiles.table.Score.TABLE);
    Revisions revisions = new Revisions(before, now);
    run.replace(org.cadreprofiles.table.Score.TABLE, first ? now.scores() : revisions.scores());
    Dataset<Row> scores = run.tables().read(org.cadreprofiles.table.Score.TABLE);
    run.replace(ScorePart.TABLE, first ? now.parts() : revisions.parts(scores));
  }
}
