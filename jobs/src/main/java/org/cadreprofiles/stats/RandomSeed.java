package org.cadreprofiles.stats;

/**
 * Seeds that depend on names only, so that a result does not change with the order of rows or the
 * number of machines.
 *
 * <p>Source: 64-bit FNV-1a (Fowler, Noll, Vo), finished by the mixer of SplitMix64 (Steele, Lea and
 * Flood 2014).
 */
public final class RandomSeed {
  private RandomSeed() {}

  /** A seed for what these words name; the same words in the same order give the same seed. */
  public static long of(String... words) {
    long hash = 0xcbf29ce484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ 0x1f) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
