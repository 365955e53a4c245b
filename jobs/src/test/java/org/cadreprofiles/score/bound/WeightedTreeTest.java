package org.cadreprofiles.score.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.cadreprofiles.stats.SeededDraws;
import org.junit.jupiter.api.Test;

class WeightedTreeTest {
  /** Leaves 0 and 1 under 3, leaf 2 under 4, both under the root 5. */
  private final WeightedTree tree =
      new WeightedTree(3, new int[] {3, 3, 4, 5, 5}, new double[] {1, 3, 1, 2, 2});

  @Test
  void aNodeIsTheWeightedMeanOfItsChildren() {
    WeightedTree.Sums sums = tree.sums();
    double[] all = {1, 1, 1};
    assertThat(sums.mean(new double[] {0, 100, 50}, all, 0)).isCloseTo(62.5, within(1e-12));
    assertThat(sums.shares(all, 0)).containsExactly(0.125, 0.375, 0.5);
  }

  @Test
  void absentChildrenLeaveTheirWeightToTheirSiblings() {
    WeightedTree.Sums sums = tree.sums();
    double[] first = {1, 0, 1};
    assertThat(sums.mean(new double[] {40, Double.NaN, 50}, first, 0)).isEqualTo(45);
    assertThat(sums.shares(first, 0)).containsExactly(0.5, 0, 0.5);
    double[] last = {0, 0, 1};
    assertThat(sums.mean(new double[] {40, 20, 50}, last, 0)).isEqualTo(50);
    assertThat(sums.mean(new double[3], new double[3], 0)).isNaN();
  }

  @Test
  void exposureScalesTheWeightOfAPillarToo() {
    WeightedTree.Sums sums = tree.sums();
    double[] half = {0.5, 0.5, 1};
    assertThat(sums.mean(new double[] {0, 0, 90}, half, 0)).isCloseTo(60, within(1e-12));
    assertThat(sums.shares(half, 0)[2]).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void redrawnWeightsKeepTheTreeAndAverageToIt() {
    SeededDraws draws = new SeededDraws(1);
    double sum = 0;
    for (int i = 0; i < 4_000; i++) {
      WeightedTree.Sums drawn = tree.redrawn(0.25, draws).sums();
      sum += drawn.mean(new double[] {0, 100, 50}, new double[] {1, 1, 1}, 0);
    }
    assertThat(sum / 4_000).isCloseTo(62.5, within(0.5));
  }

  @Test
  void aParentBeforeItsChildIsRefused() {
    assertThatThrownBy(() -> new WeightedTree(1, new int[] {1, 0}, new double[] {1, 1}))
        .hasMessage("Node 1 must come before its parent.");
  }
}
