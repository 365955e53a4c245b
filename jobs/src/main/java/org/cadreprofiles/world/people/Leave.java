package org.cadreprofiles.world.people;

import java.time.LocalDate;

/**
 * Days away from work, both ends included.
 *
 * @param reason sickness, parental, study or seconded
 */
public record Leave(LocalDate from, LocalDate to, String reason) {
  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
