package org.cadreprofiles.identity.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which records of a component are taken for one person. */
class MergingTest {
  private static final double THRESHOLD = 0;

  @Test
  void aChainOfGoodPairsIsOneGroup() {
    assertThat(groups(false, "1 2 5", "2 3 5")).isEqualTo(Map.of(1L, 1L, 2L, 1L, 3L, 1L));
  }

  @Test
  void aThirdThatFitsOneAndContradictsTheOtherJoinsByTheSum() {
    assertThat(groups(false, "1 2 9", "2 3 4", "1 3 -3")).containsEntry(3L, 1L);
    assertThat(groups(false, "1 2 9", "2 3 4", "1 3 -5")).containsEntry(3L, 3L);
  }

  @Test
  void theStrongestPairsMergeFirst() {
    // 2 fits both 1 and 3, which contradict each other.
    assertThat(groups(false, "1 2 4", "2 3 8", "1 3 -15"))
        .isEqualTo(Map.of(1L, 1L, 2L, 2L, 3L, 2L));
  }

  @Test
  void noSinglePairOutweighsAllOthers() {
    String[] pairs = {"1 2 900", "3 4 900", "1 3 15", "1 4 15", "2 3 -900", "2 4 1"};
    assertThat(groups(false, pairs).values()).as("15 + 15 + 1 - 20").containsOnly(1L);
    pairs[3] = "1 4 -15";
    assertThat(groups(false, pairs)).as("15 - 15 + 1 - 20").containsEntry(3L, 3L);
  }

  @Test
  void pairsBelowTheThresholdMergeNothing() {
    assertThat(Merging.groups(edges("1 2 1"), 2, false))
        .containsEntry(1L, 1L)
        .containsEntry(2L, 2L);
  }

  @Test
  void oneRecordOfEachTable() {
    // Odd records are of the left table, even ones of the right.
    assertThat(groups(true, "1 2 9", "1 4 5", "3 4 4"))
        .isEqualTo(Map.of(1L, 1L, 2L, 1L, 3L, 3L, 4L, 3L));
    assertThat(groups(false, "1 2 9", "1 4 5", "3 4 4").values()).containsOnly(1L);
  }

  @Test
  void theOrderOfPairsDoesNotMatter() {
    List<Merging.Edge> edges =
        new ArrayList<>(edges("1 2 4", "2 3 4", "3 4 4", "1 3 -6", "2 4 -1", "1 4 2", "4 5 3"));
    Map<Long, Long> first = Merging.groups(edges, THRESHOLD, false);
    for (int shift = 1; shift < edges.size(); shift++) {
      Collections.rotate(edges, 1);
      assertThat(Merging.groups(edges, THRESHOLD, false)).isEqualTo(first);
    }
  }

  private static Map<Long, Long> groups(boolean oneEach, String... pairs) {
    return Merging.groups(edges(pairs), THRESHOLD, oneEach);
  }

  private static List<Merging.Edge> edges(String... pairs) {
    List<Merging.Edge> edges = new ArrayList<>();
    for (String pair : pairs) {
      String[] parts = pair.split(" ");
      long one = Long.parseLong(parts[0]);
      long other = Long.parseLong(parts[1]);
      edges.add(
          new Merging.Edge(
              one,
              (int) (one + 1) % 2,
              other,
              (int) (other + 1) % 2,
              Double.parseDouble(parts[2])));
    }
    return edges;
  }
}
