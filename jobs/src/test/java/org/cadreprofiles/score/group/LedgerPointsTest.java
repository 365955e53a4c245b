package org.cadreprofiles.score.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.cadreprofiles.score.County;
import org.cadreprofiles.score.card.Ledger;
import org.junit.jupiter.api.Test;

class LedgerPointsTest {
  private static final Ledger LEDGER = County.scorecard().ledger();

  private static LedgerItem item(String entry, int number) {
    return new LedgerItem("adjustment:" + number, entry, "", null, "e");
  }

  private static double sum(List<LedgerItem> items) {
    LedgerPoints points = new LedgerPoints(LEDGER, items);
    return items.stream().mapToDouble(points::of).sum();
  }

  @Test
  void factsOfOneKindShareTheirCap() {
    List<LedgerItem> five =
        IntStream.range(0, 5).mapToObj(n -> item("commendation POSITIVE", n)).toList();
    LedgerPoints points = new LedgerPoints(LEDGER, five);
    assertThat(points.of(five.get(0))).isCloseTo(0.6, within(1e-12));
    assertThat(sum(five)).isCloseTo(3, within(1e-12));
    assertThat(points.sentence(five.get(0)))
        .isEqualTo("1.0 points per commendation, reduced by the caps (scorecard section 4)");
  }

  @Test
  void allNegativeEntriesShareTheNegativeCap() {
    List<LedgerItem> many =
        IntStream.range(0, 12)
            .mapToObj(n -> item(n < 6 ? "sanction NEGATIVE" : "petition NEGATIVE", n))
            .toList();
    // 8 of sanctions and 3 of petitions, capped at 10.
    assertThat(sum(many)).isCloseTo(-10, within(1e-12));
  }

  @Test
  void whatDoesNotCountIsZeroWithItsReason() {
    LedgerItem expired =
        new LedgerItem("adjustment:1", "sanction NEGATIVE", "its effect period is over", null, "e");
    LedgerPoints points = new LedgerPoints(LEDGER, List.of(expired));
    assertThat(points.of(expired)).isZero();
    assertThat(points.sentence(expired)).isEqualTo("counts zero: its effect period is over");
  }
}
