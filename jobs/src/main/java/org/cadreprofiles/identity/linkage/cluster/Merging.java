package org.cadreprofiles.identity.linkage.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups the records of one component: pairs in the order of their weights, each merging the groups
 * of its records when the evidence between the two groups speaks for one person.
 *
 * <p>The evidence between two groups is the sum of the weights of all pairs between them that were
 * compared; pairs that no blocking rule brought say nothing. So a third record that fits neither
 * well keeps two groups apart, and a chain of weak links does not join strangers.
 */
final class Merging {
  /** No single pair counts for more: odds of a million to one. */
  private static final double MOST_BITS = 20;

  private final Map<Long, Long> group = new HashMap<>();
  private final Map<Long, List<Long>> members = new HashMap<>();
  private final Map<Long, Map<Long, Double>> evidence = new HashMap<>();
  private final Map<Long, Integer> sides = new HashMap<>();
  private final boolean oneRecordEach;

  private Merging(boolean oneRecordEach) {
    this.oneRecordEach = oneRecordEach;
  }

  /**
   * A compared pair.
   *
   * @param leftSide 0 or 1, the table of the left record
   * @param bits weight of the pair
   */
  record Edge(long left, int leftSide, long right, int rightSide, double bits) {}

  /**
   * Groups records.
   *
   * @param edges all pairs of the component that were compared
   * @param threshold bits from which a pair may merge
   * @param oneRecordEach whether a group may hold one record of each side only
   * @return the smallest record of the group by record
   */
  static Map<Long, Long> groups(List<Edge> edges, double threshold, boolean oneRecordEach) {
    Merging merging = new Merging(oneRecordEach);
    edges.forEach(merging::add);
    List<Edge> strongest = new ArrayList<>(edges);
    strongest.removeIf(edge -> edge.bits() < threshold);
    strongest.sort(
        Comparator.comparingDouble((Edge edge) -> -edge.bits())
            .thenComparingLong(Edge::left)
            .thenComparingLong(Edge::right));
    strongest.forEach(merging::merge);
    Map<Long, Long> result = new HashMap<>();
    merging.members.forEach(
        (group, records) -> {
          long first = records.stream().mapToLong(Long::longValue).min().orElseThrow();
          records.forEach(record -> result.put(record, first));
        });
    return result;
  }

  private void add(Edge edge) {
    start(edge.left(), edge.leftSide());
    start(edge.right(), edge.rightSide());
    double bits = Math.max(-MOST_BITS, Math.min(MOST_BITS, edge.bits()));
    evidence.get(edge.left()).merge(edge.right(), bits, Double::sum);
    evidence.get(edge.right()).merge(edge.left(), bits, Double::sum);
  }

  private void start(long record, int side) {
    if (group.putIfAbsent(record, record) == null) {
      members.put(record, new ArrayList<>(List.of(record)));
      evidence.put(record, new HashMap<>());
      sides.put(record, 1 << side);
    }
  }

  private void merge(Edge edge) {
    long one = group.get(edge.left());
    long other = group.get(edge.right());
    boolean clash = oneRecordEach && (sides.get(one) & sides.get(other)) != 0;
    if (one == other || clash || evidence.get(one).get(other) <= 0) {
      return;
    }
    boolean oneLarger = members.get(one).size() >= members.get(other).size();
    absorb(oneLarger ? one : other, oneLarger ? other : one);
  }

  private void absorb(long larger, long smaller) {
    members.remove(smaller).forEach(record -> move(record, larger));
    sides.merge(larger, sides.remove(smaller), (a, b) -> a | b);
    Map<Long, Double> into = evidence.get(larger);
    into.remove(smaller);
    evidence
        .remove(smaller)
        .forEach(
            (third, bits) -> {
              if (third != larger) {
                into.merge(third, bits, Double::sum);
                Map<Long, Double> back = evidence.get(third);
                back.remove(smaller);
                back.merge(larger, bits, Double::sum);
              }
            });
  }

  private void move(long record, long larger) {
    group.put(record, larger);
    members.get(larger).add(record);
  }
}
