package org.cadreprofiles.score.card;

import java.util.Arrays;
import java.util.Optional;
import org.cadreprofiles.stats.SeededDraws;

/**
 * The share of peers that a value surpasses, equals counted half, times 100. Says who is ahead, not
 * by how much, and is not moved by a single extreme value.
 */
public record PercentRank() implements Normalisation {
  @Override
  public Optional<Scale> fit(double[] sorted, Direction direction) {
    return sorted[sorted.length - 1] > sorted[0]
        ? Optional.of(new Ranks(sorted, direction))
        : Optional.empty();
  }

  /** Ranks of a value among a bootstrap sample vary by the binomial error of a share. */
  @Override
  public Scale resample(double[] sorted, Direction direction, Scale base, SeededDraws draws) {
    return new Shaken(base, draws.normal() / Math.sqrt(sorted.length));
  }

  private record Shaken(Scale base, double shock) implements Scale {
    @Override
    public double of(double value) {
      double share = base.of(value) / 100;
      double moved = share + shock * Math.sqrt(share * (1 - share));
      return 100 * (moved < 0 ? 0 : Math.min(moved, 1));
    }

    @Override
    public String sentence() {
      return base.sentence();
    }
  }

  private record Ranks(double[] sorted, Direction direction) implements Scale {
    @Override
    public double of(double value) {
      double below = firstAtLeast(value);
      double notAbove = firstAtLeast(Math.nextUp(value));
      double share = 100 * (below + notAbove) / 2 / sorted.length;
      return direction == Direction.UP ? share : 100 - share;
    }

    @Override
    public String sentence() {
      return "as the share of "
          + sorted.length
          + " peers surpassed ("
          + (direction == Direction.UP ? "more" : "less")
          + " is better)";
    }

    private int firstAtLeast(double value) {
      int found = Arrays.binarySearch(sorted, value);
      if (found < 0) {
        return -found - 1;
      }
      while (found > 0 && sorted[found - 1] == value) {
        found--;
      }
      return found;
    }
  }
}
