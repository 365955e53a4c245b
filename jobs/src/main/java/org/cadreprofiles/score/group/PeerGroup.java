package org.cadreprofiles.score.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cadreprofiles.score.bound.BoundScorecard;
import org.cadreprofiles.score.bound.WeightedTree;
import org.cadreprofiles.score.card.ScoreSettings;
import org.cadreprofiles.stats.SeededDraws;

/** Scores all members of one peer group: plain arithmetic on what fits one machine's memory. */
final class PeerGroup {

  /**
   * A member's score with its place in the group.
   *
   * @param score the score, or why there is none
   * @param interval its interval, null without a score
   * @param peers number of members with a score
   */
  record Outcome(MemberScore score, GroupIntervals.Interval interval, int peers) {}

  private final BoundScorecard bound;
  private final ScoreSettings settings;
  private final int periodDays;
  private final String name;

  /**
   * @param name name of the group, part of its seed
   * @param periodDays days of the period
   */
  PeerGroup(BoundScorecard bound, ScoreSettings settings, int periodDays, String name) {
    this.bound = bound;
    this.settings = settings;
    this.periodDays = periodDays;
    this.name = name;
  }

  /**
   * The outcomes of those who are at home in the group, with the scales behind them.
   *
   * @param outcomes in the order of cadre ids
   */
  record Scored(List<Outcome> outcomes, GroupScales scales) {}

  /**
   * Scores everybody and gives the outcomes of those who are at home in this group.
   *
   * @param members everybody whose values serve as a comparison, in any order
   */
  Scored score(List<Member> members) {
    List<Member> sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparing(Member::cadreId));
    int minimumDays = bound.scorecard().missing().minimumDays();
    GroupScales scales =
        new GroupScales(
            bound, sorted.stream().filter(member -> member.days() >= minimumDays).toList());
    WeightedTree tree = bound.tree(scales.places());
    BaseScores base = new BaseScores(bound.scorecard(), scales, tree, periodDays);
    List<MemberScore> scores = sorted.stream().map(base::of).toList();
    List<MemberScore> scored = scores.stream().filter(MemberScore::hasScore).toList();
    GroupIntervals.Interval[] intervals = intervals(scored, scales, tree);
    List<Outcome> outcomes = new ArrayList<>();
    int next = 0;
    for (MemberScore score : scores) {
      GroupIntervals.Interval interval = score.hasScore() ? intervals[next++] : null;
      if (score.member().isHome()) {
        outcomes.add(new Outcome(score, interval, scored.size()));
      }
    }
    return new Scored(outcomes, scales);
  }

  private GroupIntervals.Interval[] intervals(
      List<MemberScore> scored, GroupScales scales, WeightedTree tree) {
    double spread = bound.scorecard().weightSpread();
    float[][] replicates = new Replicates(scored, scales, tree, spread, settings).scores(name);
    double[] totals = scored.stream().mapToDouble(MemberScore::total).toArray();
    long seed = SeededDraws.seed(settings.seed(), SeededDraws.part(name));
    Agreement agreement = new Agreement(scored, markers(scales), seed);
    return new GroupIntervals(
            settings, totals, replicates, new PersonDraws(scored, agreement, seed))
        .all();
  }

  /** The indicators that are about people; what units do says of people what these confirm. */
  private int[] markers(GroupScales scales) {
    int[] places = scales.places();
    return IntStream.range(0, places.length)
        .filter(active -> !bound.leaves().get(places[active]).ofUnit())
        .toArray();
  }
}
