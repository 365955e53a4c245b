package org.cadreprofiles.stats;

/** Random weights around given ones: they stay positive and keep their sum. */
public final class Dirichlet {
  private Dirichlet() {}

  /**
   * Draws weights whose mean is the given weights and whose sum is theirs.
   *
   * <p>For {@code k} weights of mean size {@code m} the parameters are {@code weight / (m
   * spread^2)}, so that a weight of mean size has about the relative standard deviation {@code
   * spread}, smaller weights more and larger ones less. Gamma representation of the Dirichlet
   * distribution (Devroye, Non-Uniform Random Variate Generation, 1986, XI.4).
   *
   * @param weights at least one, each above 0
   * @param spread relative standard deviation of a weight of mean size, 0 leaves them as they are
   * @return as many weights, same sum
   */
  public static double[] around(double[] weights, double spread, SeededDraws draws) {
    if (spread == 0 || weights.length == 1) {
      return weights.clone();
    }
    double sum = sum(weights);
    double perUnit = weights.length / (sum * spread * spread);
    double[] drawn = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      drawn[i] = draws.gamma(weights[i] * perUnit);
    }
    double scale = sum / sum(drawn);
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] *= scale;
    }
    return drawn;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
