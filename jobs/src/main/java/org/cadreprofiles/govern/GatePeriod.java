package org.cadreprofiles.govern;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days for which the gate is asked.
 *
 * @param from first day
 * @param to last day, inclusive
 */
public record GatePeriod(LocalDate from, LocalDate to) {
  public GatePeriod {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A period ends on or after its first day, this one runs from "
              + from
              + " to "
              + to
              + ".");
    }
  }

  /** Number of days, first and last included. */
  int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }
}
