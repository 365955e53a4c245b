package org.cadreprofiles.score.group;

import java.util.List;
import java.util.Locale;
import org.cadreprofiles.score.bound.WeightedTree;
import org.cadreprofiles.score.card.Missing;
import org.cadreprofiles.score.card.Scorecard;

/** Scores the members of a group one by one, without chance. */
final class BaseScores {
  private final Scorecard scorecard;
  private final List<GroupScales.Active> active;
  private final WeightedTree.Sums sums;
  private final int periodDays;

  BaseScores(Scorecard scorecard, GroupScales scales, WeightedTree tree, int periodDays) {
    this.scorecard = scorecard;
    this.active = scales.active();
    this.sums = tree.sums();
    this.periodDays = periodDays;
  }

  MemberScore of(Member member) {
    int n = active.size();
    double[] counted = new double[n];
    double[] withheld = new double[n];
    double[] applicable = new double[n];
    double[] used = new double[n];
    double[] reported = new double[n];
    for (int i = 0; i < n; i++) {
      Observation seen = member.at(active.get(i).place());
      boolean present = seen != null && (seen.counts() || seen.withheld());
      double exposure = present ? seen.exposure() : active.get(i).meanExposure();
      applicable[i] = exposure;
      counted[i] = present && seen.counts() ? exposure : 0;
      withheld[i] = present && seen.withheld() ? exposure : 0;
      used[i] = present && seen.known() ? active.get(i).scale().of(seen.used()) : Double.NaN;
      reported[i] = present ? active.get(i).scale().of(seen.reported()) : Double.NaN;
    }
    return score(member, counted, withheld, applicable, used, reported);
  }

  private MemberScore score(
      Member member,
      double[] counted,
      double[] withheld,
      double[] applicable,
      double[] used,
      double[] reported) {
    double[] shareOfAll = shares(applicable);
    double coverage = shareWhere(shareOfAll, counted);
    double[] asReported = counted.clone();
    double[] asCorrected = counted.clone();
    double[] reportedValues = used.clone();
    for (int i = 0; i < counted.length; i++) {
      if (withheld[i] > 0) {
        asReported[i] = withheld[i];
        asCorrected[i] = Double.isNaN(used[i]) ? 0 : withheld[i];
        reportedValues[i] = reported[i];
      }
    }
    return new MemberScore(
        member,
        used,
        shares(counted),
        new LedgerPoints(scorecard.ledger(), member.ledger()),
        coverage,
        shareWhere(shareOfAll, withheld),
        sums.mean(reportedValues, asReported, 0),
        sums.mean(used, asCorrected, 0),
        noScore(member.days(), coverage));
  }

  private double[] shares(double[] exposure) {
    sums.mean(new double[exposure.length], exposure, 0);
    return sums.shares(exposure, 0);
  }

  private static double shareWhere(double[] share, double[] exposure) {
    double sum = 0;
    for (int i = 0; i < share.length; i++) {
      sum += exposure[i] > 0 ? share[i] : 0;
    }
    // Sums of shares may miss 1 by a rounding error.
    return Math.min(sum, 1);
  }

  private String noScore(int days, double coverage) {
    Missing missing = scorecard.missing();
    if (days < missing.minimumDays()) {
      return "no score: in a post on "
          + days
          + " of "
          + periodDays
          + " days, "
          + missing.minimumDays()
          + " are needed";
    }
    if (coverage <= 0 || coverage < missing.coverageFloor()) {
      return String.format(
          Locale.ROOT,
          "no score: %.1f %% of the weight could be counted, %.1f %% are needed",
          100 * coverage,
          100 * missing.coverageFloor());
    }
    return "";
  }
}
