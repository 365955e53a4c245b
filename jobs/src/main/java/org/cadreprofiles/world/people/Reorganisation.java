package org.cadreprofiles.world.people;

import java.time.LocalDate;

/**
 * A reorganisation.
 *
 * @param kind rename, merge, split or abolish
 * @param to unit after it; for an abolition the unit that took the staff
 * @param effectiveOn first day of the new state
 */
public record Reorganisation(
    String changeId, String kind, Unit from, Unit to, LocalDate effectiveOn) {}
