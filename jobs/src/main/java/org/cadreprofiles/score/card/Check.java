package org.cadreprofiles.score.card;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Refuses settings outside their range, with the key, the value and the range. */
final class Check {
  private Check() {}

  static void range(String key, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "`" + key + "` is " + value + "; it must lie between " + low + " and " + high + ".");
    }
  }

  static void weight(String what, double weight) {
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException(
          "The weight of "
              + what
              + " is "
              + weight
              + "; a weight is above 0. Leave out what shall not count.");
    }
  }

  static void notEmpty(String what, Collection<?> items) {
    if (items == null || items.isEmpty()) {
      throw new IllegalArgumentException(what + " has no entry; give at least one.");
    }
  }

  static void unique(String what, Collection<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            what + " `" + name + "` is written twice; each counts once. Remove one.");
      }
    }
  }
}
