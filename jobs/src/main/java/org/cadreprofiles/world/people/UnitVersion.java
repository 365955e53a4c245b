package org.cadreprofiles.world.people;

import java.time.LocalDate;

/**
 * What a unit was called and how many people it served over an interval.
 *
 * @param servicePopulation residents served
 * @param from first day
 * @param to last day; null while in force
 */
public record UnitVersion(String name, int servicePopulation, LocalDate from, LocalDate to) {
  boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || !to.isBefore(day));
  }
}
