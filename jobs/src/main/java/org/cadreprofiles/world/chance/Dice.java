package org.cadreprofiles.world.chance;

import java.util.List;
import java.util.SplittableRandom;

/**
 * One independent stream of chance, named by a seed, a label and keys.
 *
 * <p>Streams with the same name give the same numbers whatever was drawn elsewhere, so that a world
 * does not depend on the number of threads or on the order of its parts. {@link StrictMath} keeps
 * the bytes equal between machines.
 */
public final class Dice {
  private final SplittableRandom random;

  private Dice(long state) {
    this.random = new SplittableRandom(state);
  }

  /** Returns the stream of this name. */
  public static Dice of(long seed, String label, long... keys) {
    return new Dice(Mix.hash(seed, label, keys));
  }

  /** Returns the next number in [0, 1). */
  public double unit() {
    return random.nextDouble();
  }

  /** Tells whether something of this probability happens. */
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Returns a whole number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  /** Returns a number in [low, high). */
  public double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Returns 64 random bits. */
  public long bits() {
    return random.nextLong();
  }

  /** Picks one of the choices, each as likely. */
  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Picks a place in a list of rising cumulative weights. */
  public int pickCumulative(double[] cumulative) {
    double target = random.nextDouble() * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns a standard normal number by the polar method (Marsaglia and Bray, 1964). */
  public double normal() {
    while (true) {
      double x = 2 * random.nextDouble() - 1;
      double y = 2 * random.nextDouble() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }

  /** Returns a log-normal number of this median and spread of the logarithm. */
  public double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** Returns an exponential number of this mean. */
  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  /** Returns a gamma number of this shape and mean (Marsaglia and Tsang, 2000). */
  public double gamma(double shape, double mean) {
    if (shape < 1) {
      double boost = StrictMath.pow(1 - random.nextDouble(), 1 / shape);
      return gamma(shape + 1, (shape + 1) * mean / shape) * boost;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      if (v > 0) {
        v = v * v * v;
        double limit = 0.5 * x * x + d - d * v + d * StrictMath.log(v);
        if (StrictMath.log(1 - random.nextDouble()) < limit) {
          return d * v * mean / shape;
        }
      }
    }
  }

  /** Returns a Poisson count; a rounded normal above a mean of 400, where the two agree closely. */
  public int poisson(double mean) {
    if (mean <= 0) {
      return 0;
    }
    if (mean > 400) {
      return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * normal()));
    }
    int count = 0;
    double left = mean;
    while (left > 0) {
      left -= exponential(1);
      if (left > 0) {
        count++;
      }
    }
    return count;
  }

  /** Returns a negative-binomial count: a Poisson one whose mean is gamma of this shape. */
  public int negativeBinomial(double mean, double shape) {
    return mean <= 0 ? 0 : poisson(gamma(shape, mean));
  }

  /** Returns a geometric count from 1 to {@code most} of about this mean. */
  public int geometric(double mean, int most) {
    double stay = 1 - 1 / mean;
    int count = 1;
    while (count < most && random.nextDouble() < stay) {
      count++;
    }
    return count;
  }
}
