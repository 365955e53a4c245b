package org.cadreprofiles.stats;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Finds the size of a negative binomial distribution when the means are known.
 *
 * <p>Source: moments as in Clark and Perry (1989), "Estimation of the negative binomial parameter";
 * maximum likelihood as in Lawless (1987).
 */
public final class NegativeBinomialFit {
  /** Counts no more spread than a Poisson distribution's get this size, which is one in effect. */
  public static final double POISSON = 1e6;

  private static final double SMALLEST = 1e-3;

  private NegativeBinomialFit() {}

  /**
   * Size that makes the variance right: quick, and the start of the likelihood's search.
   *
   * @param counts observed counts
   * @param means expected count of each, above 0
   */
  public static double moments(long[] counts, double[] means) {
    double excess = 0;
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      double residual = counts[i] - means[i];
      excess += residual * residual - means[i];
      squares += means[i] * means[i];
    }
    return excess <= 0 ? POISSON : clamp(squares / excess);
  }

  /** Size of the largest likelihood, the means held fixed. */
  public static double maximumLikelihood(long[] counts, double[] means) {
    UnivariateFunction likelihood = logSize -> logLikelihood(counts, means, Math.exp(logSize));
    double best =
        new BrentOptimizer(1e-8, 1e-10)
            .optimize(
                new MaxEval(500),
                GoalType.MAXIMIZE,
                new UnivariateObjectiveFunction(likelihood),
                new SearchInterval(
                    Math.log(SMALLEST), Math.log(POISSON), Math.log(moments(counts, means))))
            .getPoint();
    return clamp(Math.exp(best));
  }

  private static double logLikelihood(long[] counts, double[] means, double size) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += new NegativeBinomial(means[i], size).logProbability(counts[i]);
    }
    return sum;
  }

  private static double clamp(double size) {
    return Math.min(POISSON, Math.max(SMALLEST, size));
  }
}
