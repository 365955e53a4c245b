package org.cadreprofiles.stats;

/**
 * Ratings in which raters and the people rated cross: one value for each pair that met.
 *
 * @param rater number of the rater of each value, from 0
 * @param rated number of the person rated, from 0
 * @param role number of the rater's role, from 0
 * @param value the rating
 */
public record CrossedRatings(int[] rater, int[] rated, int[] role, double[] value) {
  public CrossedRatings {
    if (rater.length != value.length
        || rated.length != value.length
        || role.length != value.length) {
      throw new IllegalArgumentException("Each rating needs a rater, a person and a role.");
    }
  }

  int raters() {
    return most(rater);
  }

  int people() {
    return most(rated);
  }

  int roles() {
    return most(role);
  }

  int size() {
    return value.length;
  }

  /** The same ratings with other values. */
  CrossedRatings with(double[] values) {
    return new CrossedRatings(rater, rated, role, values);
  }

  /** How many values each of these numbers has. */
  static int[] counts(int[] numbers, int size) {
    int[] counts = new int[size];
    for (int number : numbers) {
      counts[number]++;
    }
    return counts;
  }

  private static int most(int[] numbers) {
    int most = -1;
    for (int number : numbers) {
      most = Math.max(most, number);
    }
    return most + 1;
  }
}
