package org.cadreprofiles.stats;

/**
 * Interval of a share that was seen in so many independent cases.
 *
 * <p>Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference".
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record WilsonInterval(double low, double high) {
  private static final double Z95 = 1.959963984540054;

  /**
   * The 95 % interval; all of 0 to 1 where there are no cases.
   *
   * @param cases how many there are, 0 or more
   * @param with how many of them have it, 0 to cases
   */
  public static WilsonInterval of95(long cases, long with) {
    if (cases == 0) {
      return new WilsonInterval(0, 1);
    }
    double n = cases;
    double p = with / n;
    double z2 = Z95 * Z95;
    double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z95 / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
