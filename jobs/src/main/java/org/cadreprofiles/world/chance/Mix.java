package org.cadreprofiles.world.chance;

/** Turns a name into 64 well-mixed bits (finaliser of Steele, Lea and Flood, SplitMix64, 2014). */
public final class Mix {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Mix() {}

  /** Mixes a seed, a label and keys, order mattering. */
  public static long hash(long seed, String label, long... keys) {
    long state = finish(seed + GOLDEN);
    for (int i = 0; i < label.length(); i++) {
      state = finish(state * 31 + label.charAt(i));
    }
    for (long key : keys) {
      state = finish(state + GOLDEN + finish(key));
    }
    return state;
  }

  /** Mixes two numbers. */
  public static long of(long first, long second) {
    return finish(finish(first + GOLDEN) + GOLDEN + second * 0xD1342543DE82EF95L);
  }

  /** Returns a number in [0, 1) from mixed bits. */
  public static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }

  private static long finish(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
