package org.cadreprofiles.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cuts one cluster so that no two numbers that cannot be one person stay together, at its weakest
 * ties: ties are taken in the order of their strength, and one that would join such a pair is left
 * out.
 */
final class Cutting {
  /** How keys of ties begin, from the strongest on. */
  static final String DECIDED = "decision";

  static final String BY_TOKEN = "id";
  static final String BY_NUMBER = "no";

  private static final List<String> STRENGTH = List.of(DECIDED, BY_TOKEN, BY_NUMBER);

  private Cutting() {}

  /**
   * Two numbers and how they are tied.
   *
   * @param one position of the older number, counted from 0 by age
   * @param other position of the younger number
   * @param key key that both have; its beginning says how strong the tie is
   */
  record Tie(int one, int other, String key) {}

  /**
   * Cuts.
   *
   * @param size how many numbers there are
   * @param ties what ties them
   * @param apart pairs of positions that cannot be together
   * @return by position, the position of the oldest number of its part
   */
  static int[] parts(int size, List<Tie> ties, List<int[]> apart) {
    int[] part = new int[size];
    for (int i = 0; i < size; i++) {
      part[i] = i;
    }
    List<Tie> strongest = new ArrayList<>(ties);
    strongest.sort(
        Comparator.comparingInt((Tie tie) -> STRENGTH.indexOf(kind(tie)))
            .thenComparingInt(Tie::one)
            .thenComparingInt(Tie::other));
    for (Tie tie : strongest) {
      int one = part[tie.one()];
      int other = part[tie.other()];
      if (one != other && apart.stream().noneMatch(pair -> joins(part, pair, one, other))) {
        for (int i = 0; i < size; i++) {
          part[i] = part[i] == Math.max(one, other) ? Math.min(one, other) : part[i];
        }
      }
    }
    return part;
  }

  /** Ties of all pairs of numbers that share a key. */
  static List<Tie> ties(Map<String, List<Integer>> byKey) {
    List<Tie> ties = new ArrayList<>();
    new TreeMap<>(byKey)
        .forEach(
            (key, positions) -> {
              Set<Integer> seen = new HashSet<>();
              for (int one : positions) {
                seen.forEach(
                    other -> ties.add(new Tie(Math.min(one, other), Math.max(one, other), key)));
                seen.add(one);
              }
            });
    return ties;
  }

  private static boolean joins(int[] part, int[] pair, int one, int other) {
    int first = part[pair[0]];
    int second = part[pair[1]];
    return (first == one && second == other) || (first == other && second == one);
  }

  private static String kind(Tie tie) {
    return tie.key().split("[:|]", 2)[0];
  }
}
