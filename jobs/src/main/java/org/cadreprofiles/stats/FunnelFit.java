package org.cadreprofiles.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is usual among peers: the centre of their values, and how much honest peers differ beyond
 * chance. A case is judged by its distance from the centre in sqrt(spread^2 + its own variance).
 *
 * <p>Both are robust: centre is a median, and the spread makes the median absolute standardised
 * residual that of a normal distribution. A minority of inflated cases still moves them a little,
 * so what lies more than three spreads above the centre is set aside and the rest fitted again; of
 * honest peers that is about one in a thousand. Source: funnel plots with additive over-dispersion,
 * Spiegelhalter (2005), "Handling over-dispersion of performance indicators"; the empirical null of
 * Efron (2004).
 *
 * @param centre middle of the peers' values
 * @param spread standard deviation between honest peers, chance apart, at least the floor given
 */
public record FunnelFit(double centre, double spread) {
  /** Median of |Z| for a standard normal Z. */
  private static final double MEDIAN_ABSOLUTE_NORMAL = 0.6744897501960817;

  private static final int ITERATIONS = 60;
  private static final int ROUNDS = 5;
  private static final double FAR_ABOVE = 3;

  /** Share of the values below which setting aside would change who the peers are. */
  private static final double MOST_KEPT = 0.75;

  /**
   * Fits centre and spread.
   *
   * @param values one per peer, on a scale where deviations are symmetric (logarithms, logits)
   * @param variances sampling variance of each, not negative
   * @param floor smallest spread to believe, in the unit of the values
   */
  public static FunnelFit of(double[] values, double[] variances, double floor) {
    double[] kept = values;
    double[] keptVariances = variances;
    FunnelFit fit = once(kept, keptVariances, floor);
    for (int round = 0; round < ROUNDS; round++) {
      FunnelFit last = fit;
      double[] before = kept;
      double[] beforeVariances = keptVariances;
      int[] inside =
          IntStream.range(0, before.length)
              .filter(i -> last.z(before[i], beforeVariances[i]) <= FAR_ABOVE)
              .toArray();
      if (inside.length == before.length || inside.length < MOST_KEPT * values.length) {
        break;
      }
      kept = IntStream.of(inside).mapToDouble(i -> before[i]).toArray();
      keptVariances = IntStream.of(inside).mapToDouble(i -> beforeVariances[i]).toArray();
      fit = once(kept, keptVariances, floor);
    }
    return fit;
  }

  private static FunnelFit once(double[] values, double[] variances, double floor) {
    double centre = Quantile.median(values);
    double low = floor;
    if (medianStandardised(values, variances, centre, low) <= MEDIAN_ABSOLUTE_NORMAL) {
      return new FunnelFit(centre, floor);
    }
    double high = Math.max(floor, 1e-9);
    while (medianStandardised(values, variances, centre, high) > MEDIAN_ABSOLUTE_NORMAL) {
      high *= 2;
    }
    for (int i = 0; i < ITERATIONS; i++) {
      double middle = (low + high) / 2;
      if (medianStandardised(values, variances, centre, middle) > MEDIAN_ABSOLUTE_NORMAL) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new FunnelFit(centre, high);
  }

  /** Standardised distance of a value with this sampling variance. */
  public double z(double value, double variance) {
    return (value - centre) / Math.sqrt(spread * spread + variance);
  }

  private static double medianStandardised(
      double[] values, double[] variances, double centre, double spread) {
    double[] distances = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double distance = Math.abs(values[i] - centre);
      distances[i] = distance == 0 ? 0 : distance / Math.sqrt(spread * spread + variances[i]);
    }
    Arrays.sort(distances);
    return Quantile.ofSorted(distances, 0.5);
  }
}
