package org.cadreprofiles.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How much ratings vary between raters, between the people rated, and within a pair of both.
 *
 * <p>Estimated by the method of moments, roles of raters set aside first: what two raters differ by
 * varies from one person to the other by the error alone; ratings of one person vary by raters and
 * error, ratings by one rater by people and error (Searle, Casella and McCulloch, Variance
 * Components, 1992, chapter 5). An estimate below 0 is 0.
 *
 * @param raters variance between raters of the same role
 * @param people variance between the people rated
 * @param error variance within a pair
 */
public record RatingVariances(double raters, double people, double error) {
  private static final int ROUNDS = 100;

  /**
   * Estimates the three.
   *
   * @return variances; the error is NaN where no two raters rated the same two people, so that
   *     nothing can be told apart
   */
  public static RatingVariances of(CrossedRatings ratings) {
    CrossedRatings alike = withoutRoles(ratings);
    double error = error(alike);
    double ofPerson = within(alike.rated(), alike.value(), alike.people());
    double ofRater = within(alike.rater(), alike.value(), alike.raters());
    return new RatingVariances(Math.max(ofPerson - error, 0), Math.max(ofRater - error, 0), error);
  }

  /** Whether the variances say anything. */
  public boolean known() {
    return !Double.isNaN(error) && !Double.isNaN(raters) && !Double.isNaN(people);
  }

  /** Takes away what one role gives the same people more than another. */
  private static CrossedRatings withoutRoles(CrossedRatings ratings) {
    double[] role = new double[ratings.roles()];
    double[] value = ratings.value().clone();
    for (int round = 0; round < ROUNDS; round++) {
      double[] ofPerson = means(ratings.rated(), value, ratings.people());
      double[] above = new double[value.length];
      for (int i = 0; i < value.length; i++) {
        above[i] = ratings.value()[i] - ofPerson[ratings.rated()[i]];
      }
      role = means(ratings.role(), above, role.length);
      for (int i = 0; i < value.length; i++) {
        value[i] = ratings.value()[i] - role[ratings.role()[i]];
      }
    }
    return ratings.with(value);
  }

  private static double[] means(int[] numbers, double[] values, int size) {
    double[] sums = new double[size];
    for (int i = 0; i < values.length; i++) {
      sums[numbers[i]] += values[i];
    }
    int[] counts = CrossedRatings.counts(numbers, size);
    for (int i = 0; i < size; i++) {
      sums[i] /= Math.max(counts[i], 1);
    }
    return sums;
  }

  /** Pooled variance of the values with the same number about their mean. */
  private static double within(int[] numbers, double[] values, int size) {
    double[] means = means(numbers, values, size);
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double off = values[i] - means[numbers[i]];
      squares += off * off;
    }
    long groups = Arrays.stream(CrossedRatings.counts(numbers, size)).filter(n -> n > 0).count();
    return squares / (values.length - groups);
  }

  /** Half the pooled variance of what two raters differ by, over the people whom both rated. */
  private static double error(CrossedRatings ratings) {
    Differences differences = new Differences(ratings);
    Integer[] order = IntStream.range(0, differences.pair.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingLong(i -> differences.pair[i]));
    double squares = 0;
    long freedom = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      double sum = 0;
      while (to < order.length && differences.pair[order[to]] == differences.pair[order[from]]) {
        sum += differences.by[order[to++]];
      }
      double mean = sum / (to - from);
      for (int i = from; i < to; i++) {
        double off = differences.by[order[i]] - mean;
        squares += off * off;
      }
      freedom += to - from - 1;
      from = to;
    }
    return freedom == 0 ? Double.NaN : squares / freedom / 2;
  }

  /** What each two raters of the same person differ by. */
  private static final class Differences {
    private final long[] pair;
    private final double[] by;

    Differences(CrossedRatings ratings) {
      int[] order =
          IntStream.range(0, ratings.size())
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingInt(i -> ratings.rated()[i])
                      .thenComparingInt(i -> ratings.rater()[i]))
              .mapToInt(Integer::intValue)
              .toArray();
      int[] counts = CrossedRatings.counts(ratings.rated(), ratings.people());
      int size = Math.toIntExact(Arrays.stream(counts).mapToLong(n -> n * (n - 1L) / 2).sum());
      pair = new long[size];
      by = new double[size];
      int next = 0;
      int from = 0;
      for (int count : counts) {
        for (int a = from; a < from + count; a++) {
          for (int b = a + 1; b < from + count; b++) {
            pair[next] = ((long) ratings.rater()[order[a]] << 32) | ratings.rater()[order[b]];
            by[next++] = ratings.value()[order[a]] - ratings.value()[order[b]];
          }
        }
        from += count;
      }
    }
  }
}
