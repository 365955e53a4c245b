package org.cadreprofiles.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.Scoring;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.score.fairness.FairnessTable;
import org.cadreprofiles.score.proposal.GradeProposals;
import org.cadreprofiles.score.revision.Revisions;
import org.cadreprofiles.score.revision.ScoreTables;
import org.cadreprofiles.table.Fairness;
import org.cadreprofiles.table.GradeProposal;
import org.cadreprofiles.table.ScorePart;

/**
 * Profiles, indicators and anomalies to gold.score and gold.score_part; these to
 * gold.grade_proposal and gold.fairness.
 */
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
    GradeProposals proposals = new GradeProposals(run.settings().rules());
    run.replace(GradeProposal.TABLE, proposals.of(run.tables(), period, run.asOf()));
    long seed = run.settings().pipeline().score().seed();
    run.replace(Fairness.TABLE, FairnessTable.of(run.tables(), period, seed));
  }
}
