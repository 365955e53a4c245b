package org.cadreprofiles.identity.linkage.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.identity.linkage.model.Blocking;
import org.cadreprofiles.identity.linkage.model.Comparison;
import org.cadreprofiles.identity.linkage.model.Decision;
import org.cadreprofiles.identity.linkage.model.Level;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.model.SourceColumn;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.identity.linkage.pair.RuleReport;
import org.junit.jupiter.api.Test;

/** Expectation maximisation finds the weights that counts were made from. */
class EmFitTest {
  private static final StructType VECTOR =
      new StructType()
          .add(Pairs.LEVELS, DataTypes.LongType)
          .add(Pairs.RULES, DataTypes.IntegerType)
          .add(Pairs.RARITY, DataTypes.IntegerType)
          .add(Pairs.COUNT, DataTypes.LongType);

  /** By comparison a, b, c: how often the closest of two levels and none is met. */
  private static final double[][] M = {{.80, .15, .05}, {.90, .06, .04}, {.70, .20, .10}};

  private static final double[][] U = {{.002, .01, .988}, {.01, .02, .97}, {.05, .10, .85}};

  private static final double RECORDS = 10_000;
  private static final double ALL_PAIRS = RECORDS * (RECORDS - 1) / 2;
  private static final double MATCHES = 8_000;

  @Test
  void theWeightsBehindTheCountsAreFound() {
    Weights weights = fit(blocked(), random());
    for (int i = 0; i < M.length; i++) {
      for (int level = 1; level <= 3; level++) {
        assertThat(weights.m()[i][level])
            .as("m of comparison %d, level %d", i, level)
            .isCloseTo(M[i][level - 1], within(0.02));
        assertThat(weights.u()[i][0][level])
            .as("u of comparison %d, level %d", i, level)
            .isCloseTo(U[i][level - 1], within(0.002));
      }
    }
    assertThat(weights.share() * ALL_PAIRS).isCloseTo(MATCHES, within(MATCHES * 0.03));
    assertThat(weights.recall()).isCloseTo(1 - (1 - .8) * (1 - .9), within(0.02));
  }

  @Test
  void theOrderOfVectorsDoesNotMatter() {
    Weights first = fit(blocked(), random());
    List<Row> turned = blocked();
    Collections.reverse(turned);
    Weights second = fit(turned, random());
    for (int i = 0; i < M.length; i++) {
      for (int level = 1; level <= 3; level++) {
        assertThat(second.bits(i, 0, level)).isEqualTo(first.bits(i, 0, level));
      }
    }
  }

  @Test
  void nothingToLearnFromIsSaid() {
    assertThatThrownBy(() -> fit(List.of(), random()))
        .hasMessageContaining("No weight can be learnt: no blocking rule brings a pair");
    assertThatThrownBy(() -> fit(blocked(), List.of()))
        .hasMessageContaining("No weight can be learnt: there is no pair at all");
  }

  @Test
  void aLevelThatNoPairHasIsNotSeen() {
    Weights weights = fit(List.of(row(0x111, 1, 10)), List.of(row(0x333, 0, 1000)));
    assertThat(weights.seen()[0]).containsExactly(true, true, false, true);
  }

  private static Weights fit(List<Row> blocked, List<Row> random) {
    List<RuleReport> rules =
        List.of(
            new RuleReport(List.of("a"), 1, 0, 1, 0, true),
            new RuleReport(List.of("b"), 1, 0, 1, 0, true));
    return EmFit.of(model(), blocked, random, rules, new EmFit.Population(RECORDS, ALL_PAIRS, 1));
  }

  private static LinkModel model() {
    List<Comparison> comparisons = new ArrayList<>();
    for (String column : List.of("a", "b", "c")) {
      comparisons.add(
          new Comparison(
              null,
              column,
              List.of(new Level.Same(null), new Level.Edits(1)),
              null,
              false,
              null,
              null,
              null));
    }
    return new LinkModel(
        "id",
        Map.of("a", text("a"), "b", text("b"), "c", text("c")),
        new Blocking(List.of(List.of("a"), List.of("b")), 1_000_000, 1_000),
        comparisons,
        null,
        null,
        null,
        new Decision(.9, .1, false));
  }

  private static SourceColumn text(String from) {
    return new SourceColumn(from, null, null, null, null, false, false, false);
  }

  // Every pair that agrees in a or b, as the two rules bring it.
  private static List<Row> blocked() {
    List<Row> rows = new ArrayList<>();
    for (long levels : vectors()) {
      int rules = (Pairs.level(levels, 0) == 1 ? 1 : 0) | (Pairs.level(levels, 1) == 1 ? 2 : 0);
      if (rules != 0) {
        rows.add(
            row(
                levels,
                rules,
                Math.round(
                    MATCHES * chance(M, levels) + (ALL_PAIRS - MATCHES) * chance(U, levels))));
      }
    }
    return rows;
  }

  private static List<Row> random() {
    List<Row> rows = new ArrayList<>();
    for (long levels : vectors()) {
      rows.add(row(levels, 0, Math.round(1_000_000 * chance(U, levels))));
    }
    return rows;
  }

  private static List<Long> vectors() {
    List<Long> vectors = new ArrayList<>();
    for (long a = 1; a <= 3; a++) {
      for (long b = 1; b <= 3; b++) {
        for (long c = 1; c <= 3; c++) {
          vectors.add(a | b << 4 | c << 8);
        }
      }
    }
    return vectors;
  }

  private static double chance(double[][] by, long levels) {
    double chance = 1;
    for (int i = 0; i < by.length; i++) {
      chance *= by[i][Pairs.level(levels, i) - 1];
    }
    return chance;
  }

  private static Row row(long levels, int rules, long pairs) {
    return new GenericRowWithSchema(new Object[] {levels, rules, 0, pairs}, VECTOR);
  }
}
