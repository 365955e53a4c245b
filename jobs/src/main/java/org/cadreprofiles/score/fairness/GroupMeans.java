package org.cadreprofiles.score.fairness;

import java.util.Arrays;

/**
 * Scores by group and peer group, to compare groups inside peer groups: the mean of a group less
 * that of all others, averaged over peer groups with the weight {@code n m / (n + m)} of n people
 * inside and m outside (the estimate of a regression with a constant for each peer group).
 *
 * @param scores score of each person
 * @param group number of each person's group, from 0
 * @param peers number of each person's peer group, from 0
 * @param groups how many groups there are
 */
record GroupMeans(double[] scores, int[] group, int[] peers, int groups) {

  /**
   * The difference of each group from all others; 0 where they never meet.
   *
   * @param drawn numbers of the people who count, as often as they do
   */
  double[] differences(int[] drawn) {
    int peerGroups = Arrays.stream(peers).max().orElse(-1) + 1;
    double[][] sums = new double[peerGroups][groups];
    int[][] counts = new int[peerGroups][groups];
    for (int i : drawn) {
      sums[peers[i]][group[i]] += scores[i];
      counts[peers[i]][group[i]]++;
    }
    double[] differences = new double[groups];
    double[] weights = new double[groups];
    for (int p = 0; p < peerGroups; p++) {
      double all = Arrays.stream(sums[p]).sum();
      int people = Arrays.stream(counts[p]).sum();
      for (int g = 0; g < groups; g++) {
        int inside = counts[p][g];
        int outside = people - inside;
        if (inside > 0 && outside > 0) {
          double weight = (double) inside * outside / people;
          differences[g] += weight * (sums[p][g] / inside - (all - sums[p][g]) / outside);
          weights[g] += weight;
        }
      }
    }
    Arrays.setAll(differences, g -> weights[g] > 0 ? differences[g] / weights[g] : 0);
    return differences;
  }
}
