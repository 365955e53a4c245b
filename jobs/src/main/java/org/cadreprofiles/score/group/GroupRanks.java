package org.cadreprofiles.score.group;

import java.util.Arrays;

/** Ranks inside a group: 1 is the highest score, equal scores share a rank. */
final class GroupRanks {
  private GroupRanks() {}

  /** The rank of each score: 1 plus the number of higher scores. */
  static int[] of(float[] scores) {
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    int[] ranks = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      ranks[i] = 1 + scores.length - firstAbove(sorted, scores[i]);
    }
    return ranks;
  }

  private static int firstAbove(float[] sorted, float value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
