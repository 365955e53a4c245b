package org.cadreprofiles.score.card;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that a score is about.
 *
 * @param from first day
 * @param to last day, inclusive
 */
public record ScorePeriod(LocalDate from, LocalDate to) implements Serializable {
  public ScorePeriod {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A score period ends on or after its first day, this one runs from "
              + from
              + " to "
              + to
              + ": swap them.");
    }
  }

  /** The calendar year. */
  public static ScorePeriod year(int year) {
    return new ScorePeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Number of days, first and last included. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** The last day about which anything is known on the as-of day. */
  public LocalDate knownTo(LocalDate asOf) {
    return asOf.isBefore(to) ? asOf : to;
  }
}
