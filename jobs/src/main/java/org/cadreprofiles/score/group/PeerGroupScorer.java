package org.cadreprofiles.score.group;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.bound.BoundScorecard;
import org.cadreprofiles.score.card.ScoreSettings;

/**
 * Scores one peer group where its rows are.
 *
 * <p>A typed function and no column expression, because a group's replicates are loops over arrays
 * that share scales, weights and ranks. Memory grows with people of a group x replicates: 4 bytes
 * each; 100,000 people with 1,000 replicates take 400 MB.
 */
public final class PeerGroupScorer implements FlatMapGroupsFunction<String, Row, Row> {
  private static final long serialVersionUID = 1L;

  private final BoundScorecard bound;
  private final ScoreSettings settings;
  private final int periodDays;
  private final MemberRows rows;

  public PeerGroupScorer(BoundScorecard bound, ScoreSettings settings, int periodDays) {
    this.bound = bound;
    this.settings = settings;
    this.periodDays = periodDays;
    this.rows = new MemberRows(bound);
  }

  @Override
  public Iterator<Row> call(String group, Iterator<Row> members) {
    List<Member> all = new ArrayList<>();
    members.forEachRemaining(row -> all.add(rows.member(row)));
    PeerGroup.Scored scored = new PeerGroup(bound, settings, periodDays, group).score(all);
    PartRows parts = new PartRows(bound, scored.scales());
    return scored.outcomes().stream()
        .map(outcome -> OutcomeRows.row(outcome, group, parts.of(outcome.score())))
        .iterator();
  }
}
