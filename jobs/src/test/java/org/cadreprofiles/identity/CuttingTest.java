package org.cadreprofiles.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a cluster that holds two people is cut. */
class CuttingTest {

  @Test
  void nothingApartNothingCut() {
    assertThat(parts(3, Map.of("id:t", List.of(0, 1), "no:k:li", List.of(1, 2))))
        .containsExactly(0, 0, 0);
  }

  @Test
  void theWeakestTieGoes() {
    Map<String, List<Integer>> ties = Map.of("id:t", List.of(0, 1), "no:k:li", List.of(1, 2));
    assertThat(parts(3, ties, new int[] {0, 2})).containsExactly(0, 0, 2);
    Map<String, List<Integer>> turned = Map.of("no:k:li", List.of(0, 1), "id:t", List.of(1, 2));
    assertThat(parts(3, turned, new int[] {0, 2})).containsExactly(0, 1, 1);
  }

  @Test
  void whatAPersonDecidedHoldsLongest() {
    Map<String, List<Integer>> ties = Map.of("id:t", List.of(0, 1), "decision|1|2", List.of(1, 2));
    assertThat(parts(3, ties, new int[] {0, 2})).containsExactly(0, 1, 1);
  }

  @Test
  void aTieBetweenTheTwoThemselvesGoes() {
    assertThat(parts(2, Map.of("id:t", List.of(0, 1)), new int[] {0, 1})).containsExactly(0, 1);
  }

  @Test
  void severalPairsApart() {
    Map<String, List<Integer>> ties = Map.of("id:t", List.of(0, 1, 2, 3));
    assertThat(parts(4, ties, new int[] {0, 1}, new int[] {2, 3})).containsExactly(0, 1, 0, 1);
  }

  private static int[] parts(int size, Map<String, List<Integer>> byKey, int[]... apart) {
    return Cutting.parts(size, Cutting.ties(byKey), List.of(apart));
  }
}
