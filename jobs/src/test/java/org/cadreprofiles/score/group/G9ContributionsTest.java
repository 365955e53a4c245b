package org.cadreprofiles.score.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.County;
import org.cadreprofiles.score.bound.BoundScorecard;
import org.cadreprofiles.score.bound.Leaf;
import org.cadreprofiles.score.card.Aspect;
import org.cadreprofiles.score.card.Direction;
import org.cadreprofiles.score.card.IndicatorChoice;
import org.cadreprofiles.score.card.Ledger;
import org.cadreprofiles.score.card.MinMax;
import org.cadreprofiles.score.card.Missing;
import org.cadreprofiles.score.card.Normalisation;
import org.cadreprofiles.score.card.PercentRank;
import org.cadreprofiles.score.card.Pillar;
import org.cadreprofiles.score.card.ScoreSettings;
import org.cadreprofiles.score.card.Scorecard;
import org.cadreprofiles.score.card.WeightedIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Safeguard G9, over random scorecards and random people: contributions add up to the score, each
 * names its evidence, withheld and missing parts contribute nothing; and the promises of G11.
 */
class G9ContributionsTest {
  private static final ScoreSettings SETTINGS = new ScoreSettings(200, 3, 0.9, 0.2, 1);
  private static final int WHY = PartRows.schema().fieldIndex("why");
  private static final int EVIDENCE = PartRows.schema().fieldIndex("evidence");
  private static final int STATE = PartRows.schema().fieldIndex("state");
  private static final int CONTRIBUTION = PartRows.schema().fieldIndex("contribution");
  private static final int SCORE = OutcomeRows.schema().fieldIndex("score");
  private static final int LOW = OutcomeRows.schema().fieldIndex("low");
  private static final int HIGH = OutcomeRows.schema().fieldIndex("high");
  private static final int REPORTED = OutcomeRows.schema().fieldIndex("score_with_reported");
  private static final int CORRECTED = OutcomeRows.schema().fieldIndex("score_with_corrected");

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void g9ContributionsAddUpToTheScore(int seed) {
    Random random = new Random(seed);
    BoundScorecard bound = scorecard(random);
    List<Member> members = members(random, bound, 5 + random.nextInt(40));
    int scored = 0;
    for (Row row : outcomes(bound, members)) {
      List<Row> parts = List.of((Row[]) row.get(row.size() - 1));
      double sum = parts.stream().mapToDouble(part -> part.getDouble(CONTRIBUTION)).sum();
      if (row.isNullAt(SCORE)) {
        assertThat(sum).isZero();
      } else {
        scored++;
        assertThat(row.getDouble(SCORE)).isCloseTo(sum, within(1e-9));
        for (int column : new int[] {SCORE, REPORTED, CORRECTED}) {
          assertThat(row.getDouble(column)).isBetween(row.getDouble(LOW), row.getDouble(HIGH));
        }
      }
      for (Row part : parts) {
        assertThat(part.getString(WHY)).isNotBlank();
        if (part.getString(STATE).equals("counted")) {
          assertThat(part.getString(EVIDENCE)).isNotBlank();
        } else {
          assertThat(part.getDouble(CONTRIBUTION)).isZero();
        }
      }
    }
    assertThat(scored).isPositive();
  }

  @Test
  void orderOfMembersIsNoDifference() {
    Random random = new Random(1);
    BoundScorecard bound = scorecard(random);
    List<Member> members = members(random, bound, 30);
    List<Member> turned = new ArrayList<>(members);
    java.util.Collections.reverse(turned);

    assertThat(outcomes(bound, turned))
        .usingRecursiveComparison()
        .isEqualTo(outcomes(bound, members));
  }

  @Test
  void equalPeopleShareARankAndItsRange() {
    Random random = new Random(2);
    BoundScorecard bound = scorecard(random);
    List<Member> members = members(random, bound, 20);
    Member model = members.get(3);
    members.add(new Member("Z", true, model.days(), model.observations(), model.ledger()));
    List<Row> rows = outcomes(bound, members);
    int rank = OutcomeRows.schema().fieldIndex("rank");
    Row twin = rows.get(rows.size() - 1);
    Row one =
        rows.stream().filter(row -> row.get(0).equals(model.cadreId())).findFirst().orElseThrow();

    assertThat(twin.getString(0)).isEqualTo("Z");
    assertThat(twin.get(SCORE)).isEqualTo(one.get(SCORE));
    assertThat(twin.get(rank)).isEqualTo(one.get(rank));
  }

  private static List<Row> outcomes(BoundScorecard bound, List<Member> members) {
    PeerGroup.Scored scored = new PeerGroup(bound, SETTINGS, 365, "g").score(members);
    PartRows parts = new PartRows(bound, scored.scales());
    return scored.outcomes().stream()
        .map(outcome -> OutcomeRows.row(outcome, "g", parts.of(outcome.score())))
        .toList();
  }

  private static BoundScorecard scorecard(Random random) {
    List<Aspect> aspects = new ArrayList<>();
    List<Leaf> leaves = new ArrayList<>();
    int pillar = 0;
    for (int a = 0; a <= random.nextInt(4); a++) {
      List<Pillar> pillars = new ArrayList<>();
      for (int p = 0; p <= random.nextInt(3); p++) {
        List<WeightedIndicator> listed = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
          WeightedIndicator one =
              new WeightedIndicator("I" + leaves.size(), 0.1 + random.nextDouble());
          listed.add(one);
          Direction direction = random.nextBoolean() ? Direction.UP : Direction.DOWN;
          String refusal = random.nextInt(8) == 0 ? "refused" : "";
          leaves.add(
              new Leaf(one.id(), "a" + a, pillar, one.weight(), direction, true, "", refusal));
        }
        pillars.add(
            new Pillar(
                "p" + p, 0.1 + random.nextDouble(), List.of(), new IndicatorChoice.Listed(listed)));
        pillar++;
      }
      aspects.add(new Aspect("a" + a, 0.1 + random.nextDouble(), pillars));
    }
    leaves.set(0, new Leaf("I0", "a0", 0, 1, Direction.UP, true, "", ""));
    Ledger ledger = County.scorecard().ledger();
    Normalisation method = random.nextBoolean() ? new MinMax(0.05) : new PercentRank();
    Scorecard scorecard =
        new Scorecard(
            "random",
            1,
            aspects,
            County.scorecard().peers(),
            method,
            new Missing(0.2, 2, 90),
            County.scorecard().responsibility(),
            ledger,
            0.25);
    return new BoundScorecard(scorecard, leaves);
  }

  private static List<Member> members(Random random, BoundScorecard bound, int n) {
    List<Member> members = new ArrayList<>();
    for (int m = 0; m < n; m++) {
      Observation[] observations = new Observation[bound.leaves().size()];
      for (int i = 0; i < observations.length; i++) {
        observations[i] = i > 0 && random.nextInt(5) == 0 ? null : observation(random, i == 0);
      }
      List<LedgerItem> ledger = new ArrayList<>();
      for (int k = random.nextInt(6); k > 0; k--) {
        String[] kinds = {"commendation POSITIVE", "sanction NEGATIVE", "petition NEGATIVE"};
        String zero = random.nextInt(4) == 0 ? "expired" : "";
        ledger.add(
            new LedgerItem(
                "adjustment:" + k, kinds[random.nextInt(3)], zero, null, "feed/s/r" + k));
      }
      members.add(
          new Member(
              String.format("C%03d", m), true, 60 + random.nextInt(400), observations, ledger));
    }
    return members;
  }

  private static Observation observation(Random random, boolean always) {
    double reported = 10 * random.nextGaussian() + 50;
    boolean withheld = !always && random.nextInt(6) == 0;
    double used =
        withheld
            ? (random.nextInt(4) == 0 ? Double.NaN : reported - 20 * random.nextDouble())
            : reported;
    return new Observation(
        reported,
        used,
        random.nextDouble(),
        random.nextDouble(),
        0.1 + 0.9 * random.nextDouble(),
        withheld,
        withheld ? "withheld while open: anomaly x" : "",
        "feed/s/r");
  }
}
