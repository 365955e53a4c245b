package org.cadreprofiles.score.card;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.cadreprofiles.stats.SeededDraws;
import org.cadreprofiles.stats.SortedQuantile;

/**
 * The place between the lowest and the highest of the peers, both winsorised: {@code 100 (x - low)
 * / (high - low)}, values beyond the ends set to the ends (OECD and JRC, Handbook on Constructing
 * Composite Indicators, 2008, steps 4 and 5).
 *
 * @param tail share of peers beyond each end, 0 (the very lowest and highest) to 0.25
 */
public record MinMax(double tail) implements Normalisation {
  private static final int SHOWN_DIGITS = 6;

  public MinMax {
    Check.range("tail", tail, 0, 0.25);
  }

  @Override
  public Optional<Scale> fit(double[] sorted, Direction direction) {
    double low = SortedQuantile.of(sorted, tail);
    double high = SortedQuantile.of(sorted, 1 - tail);
    // Nearly all equal: the ends of all values still tell the few others apart.
    if (!apart(low, high)) {
      low = sorted[0];
      high = sorted[sorted.length - 1];
    }
    return apart(low, high)
        ? Optional.of(new Line(low, high, tail, sorted.length, direction))
        : Optional.empty();
  }

  @Override
  public Scale resample(double[] sorted, Direction direction, Scale base, SeededDraws draws) {
    double[] ends = SortedQuantile.resampledEnds(sorted, tail, draws);
    return apart(ends[0], ends[1])
        ? new Line(ends[0], ends[1], tail, sorted.length, direction)
        : base;
  }

  /** Whether the ends differ by more than rounding. */
  private static boolean apart(double low, double high) {
    return high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high));
  }

  private static String shortly(double value) {
    return new BigDecimal(value)
        .round(new MathContext(SHOWN_DIGITS))
        .stripTrailingZeros()
        .toPlainString();
  }

  private record Line(double low, double high, double tail, int peers, Direction direction)
      implements Scale {
    @Override
    public double of(double value) {
      double place = 100 * (value - low) / (high - low);
      double inside = place < 0 ? 0 : Math.min(place, 100);
      return direction == Direction.UP ? inside : 100 - inside;
    }

    @Override
    public String sentence() {
      return String.format(
          Locale.ROOT,
          "on a scale from %s to %s (ends at %.0f %% and %.0f %% of %d peers; %s is better)",
          shortly(low),
          shortly(high),
          100 * tail,
          100 - 100 * tail,
          peers,
          direction == Direction.UP ? "more" : "less");
    }
  }
}
