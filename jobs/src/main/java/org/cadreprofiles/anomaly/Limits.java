package org.cadreprofiles.anomaly;

/** Refuses a setting outside its range and says which, why and what is allowed. */
final class Limits {
  private Limits() {}

  static void between(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name + " is " + value + ": it must lie between " + low + " and " + high + ".");
    }
  }
}
