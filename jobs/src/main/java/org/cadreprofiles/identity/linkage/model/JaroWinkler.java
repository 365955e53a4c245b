package org.cadreprofiles.identity.linkage.model;

/**
 * Similarity of two names, 0 to 1: shared letters near the same place and in the same order, more
 * for a common beginning (Jaro 1989; Winkler 1990, prefix of up to four letters at 0.1).
 */
final class JaroWinkler {
  private static final int LONGEST_PREFIX = 4;
  private static final double PREFIX_WEIGHT = 0.1;

  private JaroWinkler() {}

  /** Similarity; 1 for equal texts, 0 where no letter is shared. */
  static double of(String one, String other) {
    int n = one.length();
    int m = other.length();
    if (n == 0 || m == 0) {
      return n == m ? 1 : 0;
    }
    int reach = Math.max(Math.max(n, m) / 2 - 1, 0);
    boolean[] taken = new boolean[m];
    char[] common = new char[Math.min(n, m)];
    int shared = 0;
    for (int i = 0; i < n; i++) {
      char letter = one.charAt(i);
      int to = Math.min(m, i + reach + 1);
      for (int j = Math.max(0, i - reach); j < to; j++) {
        if (!taken[j] && other.charAt(j) == letter) {
          taken[j] = true;
          common[shared++] = letter;
          break;
        }
      }
    }
    if (shared == 0) {
      return 0;
    }
    double jaro = jaro(n, m, shared, outOfOrder(other, taken, common));
    return jaro + prefix(one, other) * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(int n, int m, int shared, int outOfOrder) {
    double c = shared;
    return (c / n + c / m + (c - outOfOrder / 2.0) / c) / 3;
  }

  private static int outOfOrder(String other, boolean[] taken, char[] common) {
    int at = 0;
    int differ = 0;
    for (int j = 0; j < taken.length; j++) {
      if (taken[j] && other.charAt(j) != common[at++]) {
        differ++;
      }
    }
    return differ;
  }

  private static int prefix(String one, String other) {
    int most = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
    int same = 0;
    while (same < most && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }
}
