package org.cadreprofiles.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Random numbers that are the same for the same seed, on every machine and Java version.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number
 * generators, 2014). Normal numbers are looked up in a table of 16,384 equally likely values, which
 * costs a nanosecond and is exact enough where thousands of draws are averaged.
 */
public final class SeededDraws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int TABLE_BITS = 14;
  private static final double[] NORMAL = normalTable();

  private long state;

  /** Starts at the seed. */
  public SeededDraws(long seed) {
    this.state = seed;
  }

  /** A seed that depends on every part, so that neighbouring parts give unrelated numbers. */
  public static long seed(long... parts) {
    long seed = 0;
    for (long part : parts) {
      seed = mix(seed + GOLDEN + mix(part));
    }
    return seed;
  }

  /** A part of a seed made of text (FNV-1a, 64 bit). */
  public static long part(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /** A number in (0, 1). */
  public double uniform() {
    return ((next() >>> 11) + 0.5) * 0x1.0p-53;
  }

  /** A number of the standard normal distribution. */
  public double normal() {
    return NORMAL[(int) (next() >>> (64 - TABLE_BITS))];
  }

  /**
   * A number of the gamma distribution with scale 1 (Marsaglia and Tsang, A simple method for
   * generating gamma variables, 2000).
   *
   * @param shape above 0
   * @throws IllegalArgumentException when the shape is not above 0
   */
  public double gamma(double shape) {
    if (!(shape > 0)) {
      throw new IllegalArgumentException("A gamma shape is above 0, this one is " + shape + ".");
    }
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(uniform(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      v = v * v * v;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  private long next() {
    state += GOLDEN;
    return mix(state);
  }

  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }

  private static double[] normalTable() {
    NormalDistribution standard = new NormalDistribution(null, 0, 1);
    double[] table = new double[1 << TABLE_BITS];
    for (int i = 0; i < table.length; i++) {
      table[i] = standard.inverseCumulativeProbability((i + 0.5) / table.length);
    }
    return table;
  }
}
