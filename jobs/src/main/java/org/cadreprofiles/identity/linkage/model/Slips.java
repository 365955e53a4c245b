package org.cadreprofiles.identity.linkage.model;

/**
 * Edit distance in which two swapped neighbours are one slip (optimal string alignment; Damerau,
 * Communications of the ACM 7, 1964).
 */
final class Slips {
  private Slips() {}

  /** Whether two texts are at most so many slips apart. */
  static boolean within(String one, String other, int limit) {
    int from = 0;
    int endOne = one.length();
    int endOther = other.length();
    if (Math.abs(endOne - endOther) > limit) {
      return false;
    }
    // What both begin and end with needs no alignment, and slips are few.
    while (from < endOne && from < endOther && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    while (endOne > from
        && endOther > from
        && one.charAt(endOne - 1) == other.charAt(endOther - 1)) {
      endOne--;
      endOther--;
    }
    int n = endOne - from;
    int m = endOther - from;
    if (n == 0 || m == 0) {
      return n + m <= limit;
    }
    if (limit == 1) {
      return oneSlip(one, other, from, n, m);
    }
    return distance(one, other, from, n, m) <= limit;
  }

  private static boolean oneSlip(String one, String other, int from, int n, int m) {
    boolean replaced = n == 1 && m == 1;
    boolean swapped =
        n == 2
            && m == 2
            && one.charAt(from) == other.charAt(from + 1)
            && one.charAt(from + 1) == other.charAt(from);
    return replaced || swapped;
  }

  private static int distance(String one, String other, int from, int n, int m) {
    int[] twoBack = new int[m + 1];
    int[] back = new int[m + 1];
    int[] row = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      back[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      row[0] = i;
      char a = one.charAt(from + i - 1);
      for (int j = 1; j <= m; j++) {
        char b = other.charAt(from + j - 1);
        int best = Math.min(Math.min(back[j], row[j - 1]) + 1, back[j - 1] + (a == b ? 0 : 1));
        boolean swap =
            i > 1 && j > 1 && a == other.charAt(from + j - 2) && one.charAt(from + i - 2) == b;
        row[j] = swap ? Math.min(best, twoBack[j - 2] + 1) : best;
      }
      int[] free = twoBack;
      twoBack = back;
      back = row;
      row = free;
    }
    return back[m];
  }
}
