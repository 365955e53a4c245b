package org.cadreprofiles.stats;

/** Numbers without the last digits, which only tell in which order they were added up. */
public final class SignificantDigits {
  private static final int TWELVE = 12;

  private SignificantDigits() {}

  /**
   * The value to twelve significant digits: a mean of equal results is equal to them, whatever the
   * weights were.
   */
  public static double twelve(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value;
    }
    double unit = Math.pow(10, TWELVE - 1 - Math.floor(Math.log10(Math.abs(value))));
    double rounded = Math.rint(value * unit) / unit;
    return Double.isNaN(rounded) || Double.isInfinite(rounded) ? value : rounded;
  }
}
