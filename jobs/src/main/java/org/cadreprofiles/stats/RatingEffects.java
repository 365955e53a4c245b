package org.cadreprofiles.stats;

import java.util.Arrays;

/**
 * What of ratings comes from raters and what from the people rated, each shrunk towards the middle
 * as far as chance explains it.
 *
 * <p>Model: {@code value = role + rater + person + error}; role is fixed, the others are random and
 * independent. The effects are best linear unbiased predictions (Henderson, Best linear unbiased
 * estimation and prediction under a selection model, Biometrics 1975), found by solving the mixed
 * model equations in turn for raters, people and roles until nothing moves.
 *
 * @param roles mean of each role for a middling person
 * @param raters how much more than their role each rater gives, in points
 * @param people how far above the middle each person is, whoever rated, in points
 * @param deviations standard deviation of the error of each person's effect, in points; raters'
 *     errors are taken as independent of each other
 */
public record RatingEffects(double[] roles, double[] raters, double[] people, double[] deviations) {
  private static final int MOST_SWEEPS = 5_000;
  private static final double SETTLED = 1e-9;

  /**
   * Predicts the effects.
   *
   * @param variances as {@link RatingVariances#of} estimates them from the same ratings
   */
  public static RatingEffects of(CrossedRatings ratings, RatingVariances variances) {
    double[] roles = new double[ratings.roles()];
    double[] raters = new double[ratings.raters()];
    double[] people = new double[ratings.people()];
    double moved = Double.MAX_VALUE;
    for (int sweep = 0; sweep < MOST_SWEEPS && moved > SETTLED; sweep++) {
      double[] left = new double[ratings.size()];
      for (int i = 0; i < left.length; i++) {
        left[i] = ratings.value()[i] - raters[ratings.rater()[i]] - people[ratings.rated()[i]];
      }
      moved = update(roles, ratings.role(), left, 0);
      for (int i = 0; i < left.length; i++) {
        left[i] = ratings.value()[i] - roles[ratings.role()[i]] - people[ratings.rated()[i]];
      }
      moved =
          Math.max(
              moved, update(raters, ratings.rater(), left, ratio(variances.raters(), variances)));
      for (int i = 0; i < left.length; i++) {
        left[i] = ratings.value()[i] - roles[ratings.role()[i]] - raters[ratings.rater()[i]];
      }
      moved =
          Math.max(
              moved, update(people, ratings.rated(), left, ratio(variances.people(), variances)));
    }
    double middle = centre(raters) + centre(people);
    Arrays.setAll(roles, role -> roles[role] + middle);
    return new RatingEffects(roles, raters, people, deviations(ratings, variances));
  }

  /**
   * Moves effects so that they add up to nothing, as shrunk ones do anyway and those without error
   * need not, and says by how much.
   */
  private static double centre(double[] effects) {
    double mean = Arrays.stream(effects).average().orElse(0);
    Arrays.setAll(effects, i -> effects[i] - mean);
    return mean;
  }

  /**
   * What a rater gives more than the role does, who had no part in the fit; shrunk like the others.
   *
   * @param left the rater's values less role and person
   */
  public static double ofNewRater(double[] left, RatingVariances variances) {
    return Arrays.stream(left).sum() / (left.length + ratio(variances.raters(), variances));
  }

  private static double ratio(double variance, RatingVariances variances) {
    return variance > 0 ? variances.error() / variance : Double.POSITIVE_INFINITY;
  }

  /** Sets each effect to the shrunk mean of what is left and says how far the farthest moved. */
  private static double update(double[] effects, int[] numbers, double[] left, double shrinkage) {
    double[] sums = new double[effects.length];
    for (int i = 0; i < left.length; i++) {
      sums[numbers[i]] += left[i];
    }
    int[] counts = CrossedRatings.counts(numbers, effects.length);
    double moved = 0;
    for (int i = 0; i < effects.length; i++) {
      double effect = counts[i] == 0 ? 0 : sums[i] / (counts[i] + shrinkage);
      moved = Math.max(moved, Math.abs(effect - effects[i]));
      effects[i] = effect;
    }
    return moved;
  }

  private static double[] deviations(CrossedRatings ratings, RatingVariances variances) {
    int[] marks = CrossedRatings.counts(ratings.rater(), ratings.raters());
    double[] information = new double[ratings.people()];
    for (int i = 0; i < ratings.size(); i++) {
      // What stays unknown of the rater, who is known by the other people rated.
      double others = marks[ratings.rater()[i]] - 1;
      double unknown =
          variances.raters()
              * variances.error()
              / (variances.error() + others * variances.raters());
      information[ratings.rated()[i]] +=
          1 / (variances.error() + (Double.isNaN(unknown) ? 0 : unknown));
    }
    double[] deviations = new double[information.length];
    for (int i = 0; i < deviations.length; i++) {
      deviations[i] =
          variances.people() > 0 ? Math.sqrt(1 / (information[i] + 1 / variances.people())) : 0;
    }
    return deviations;
  }
}
