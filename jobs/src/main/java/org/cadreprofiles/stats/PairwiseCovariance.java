package org.cadreprofiles.stats;

/**
 * Means and covariances of indicators some of which are missing: each pair over the people who have
 * both.
 *
 * @param means mean of each indicator; NaN where nobody has it
 * @param covariances sample covariances about these means; 0 where too few people have both
 */
public record PairwiseCovariance(double[] means, double[][] covariances) {
  private static final int FEWEST = 5;

  /**
   * Counts each person as often as a sample drew it.
   *
   * @param values values of each person, NaN where missing
   * @param times how often each person counts; a bootstrap sample, or all 1
   */
  public static PairwiseCovariance of(double[][] values, int[] times) {
    int size = values.length == 0 ? 0 : values[0].length;
    double[] means = means(values, times, size);
    double[][] sums = new double[size][size];
    double[][] both = new double[size][size];
    int[] present = new int[size];
    for (int person = 0; person < values.length; person++) {
      int have = 0;
      for (int i = 0; i < size; i++) {
        if (!Double.isNaN(values[person][i])) {
          present[have++] = i;
        }
      }
      for (int a = 0; a < have && times[person] > 0; a++) {
        int i = present[a];
        double off = times[person] * (values[person][i] - means[i]);
        for (int b = 0; b <= a; b++) {
          int j = present[b];
          sums[i][j] += off * (values[person][j] - means[j]);
          both[i][j] += times[person];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        sums[i][j] = both[i][j] < FEWEST ? 0 : sums[i][j] / (both[i][j] - 1);
        sums[j][i] = sums[i][j];
      }
    }
    return new PairwiseCovariance(means, sums);
  }

  private static double[] means(double[][] values, int[] times, int size) {
    double[] sums = new double[size];
    double[] counts = new double[size];
    for (int person = 0; person < values.length; person++) {
      for (int i = 0; i < size; i++) {
        if (!Double.isNaN(values[person][i])) {
          sums[i] += times[person] * values[person][i];
          counts[i] += times[person];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      sums[i] /= counts[i];
    }
    return sums;
  }
}
