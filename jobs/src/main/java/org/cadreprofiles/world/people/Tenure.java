package org.cadreprofiles.world.people;

import java.time.LocalDate;
import java.util.List;

/**
 * A cadre in a post over an interval.
 *
 * @param rank 0 head, 1 deputy, 2 staff
 * @param areas responsibility areas
 * @param from first day
 * @param to last day; null while it is held
 */
public record Tenure(
    Unit unit,
    String title,
    String level,
    String postKind,
    int rank,
    List<String> areas,
    LocalDate from,
    LocalDate to) {

  /** Tells whether the post is held on a day. */
  public boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && (to == null || !to.isBefore(day));
  }

  Tenure until(LocalDate last) {
    return new Tenure(unit, title, level, postKind, rank, areas, from, last);
  }
}
