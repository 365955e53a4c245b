package org.cadreprofiles.score;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.bound.Binding;
import org.cadreprofiles.score.bound.BoundScorecard;
import org.cadreprofiles.score.bound.CatalogueFit;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.score.card.ScoreSettings;
import org.cadreprofiles.score.card.Scorecard;
import org.cadreprofiles.score.group.MemberRows;
import org.cadreprofiles.score.group.OutcomeRows;
import org.cadreprofiles.score.group.PeerGroupScorer;
import org.cadreprofiles.score.indicator.Posts;
import org.cadreprofiles.score.person.Attribution;
import org.cadreprofiles.score.person.LedgerItems;
import org.cadreprofiles.score.person.Members;
import org.cadreprofiles.score.person.PeerGroupFit;
import org.cadreprofiles.score.person.Results;
import org.cadreprofiles.score.revision.Revisions;
import org.cadreprofiles.score.revision.ScoreTables;
import org.cadreprofiles.table.Tables;

/**
 * Scores everybody who held a post in a period: bind the scorecard, gather results, attribute them,
 * score peer group by peer group.
 */
public final class Scoring {
  private final Scorecard scorecard;
  private final ScoreSettings settings;

  public Scoring(Scorecard scorecard, ScoreSettings settings) {
    this.scorecard = scorecard;
    this.settings = settings;
  }

  /**
   * The outcomes, one row per person, from which {@link ScoreTables#of} makes both tables; keep
   * them in memory where both are needed.
   *
   * @param in reads gold.indicator_gate, gold.identity_link, gold.anomaly, gold.browse_corrected,
   *     gold.profile_event, silver.indicator, silver.indicator_value, silver.roster,
   *     silver.org_unit, silver.decision, silver.petition, silver.audit_finding, silver.work_record
   * @param period days that the score is about
   * @param asOf day up to which anything is known
   */
  public Dataset<Row> outcomes(Tables in, ScorePeriod period, LocalDate asOf) {
    BoundScorecard bound = new Binding(scorecard, CatalogueFit.entries(in, period)).bound();
    Dataset<Row> posts = Posts.held(in, period, asOf);
    Dataset<Row> members =
        PeerGroupFit.grouped(
            scorecard.peers(), scorecard.missing().minimumDays(), Members.of(posts, in, period));
    Results results = new Results(in, bound, period, asOf);
    Dataset<Row> observations =
        new Attribution(bound).observations(posts, results.ofUnits(), results.ofPeople());
    Dataset<Row> ledger = LedgerItems.of(scorecard.ledger(), in, period);
    return MemberRows.of(members, observations, ledger)
        .transform(rows -> scored(rows, bound, period));
  }

  /**
   * Both tables of a run's scores, all in revision 1; {@link Revisions} joins them with what was
   * published before.
   *
   * @param runId run that writes them
   */
  public ScoreTables run(Tables in, ScorePeriod period, LocalDate asOf, String runId) {
    return ScoreTables.of(outcomes(in, period, asOf), period, runId);
  }

  private Dataset<Row> scored(Dataset<Row> rows, BoundScorecard bound, ScorePeriod period) {
    // The number of parts is said, lest few bytes become one part: the work is in the replicates.
    return rows.repartition(settings.blocks(), col(MemberRows.GROUP))
        .groupBy(col(MemberRows.GROUP))
        .as(Encoders.STRING(), Encoders.row(rows.schema()))
        .flatMapGroups(
            new PeerGroupScorer(bound, settings, period.days()),
            Encoders.row(OutcomeRows.schema()));
  }
}
