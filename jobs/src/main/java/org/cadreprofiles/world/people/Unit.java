package org.cadreprofiles.world.people;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit with its whole history.
 *
 * @param serial number within the world, from 0
 * @param unitId such as U0003014
 * @param parentId unit above, or null
 * @param population residents truly served, whatever the register says
 * @param versions oldest first, without gaps
 * @param place whose system it reports through
 */
public record Unit(
    int serial,
    String unitId,
    UnitKind kind,
    String parentId,
    String divisionCode,
    String creditCode,
    int population,
    List<UnitVersion> versions,
    ExportPlace place) {

  /** Tells whether the unit exists on a day. */
  public boolean existsOn(LocalDate day) {
    return versions.stream().anyMatch(version -> version.holdsOn(day));
  }

  /** Returns the name in force on a day, or the nearest one outside the unit's life. */
  public String nameOn(LocalDate day) {
    return versions.stream()
        .filter(version -> version.holdsOn(day))
        .map(UnitVersion::name)
        .findFirst()
        .orElseGet(() -> day.isBefore(first()) ? versions.get(0).name() : lastVersion().name());
  }

  /** Returns the first day of the unit. */
  public LocalDate first() {
    return versions.get(0).from();
  }

  /** Returns the last day of the unit; null while it exists. */
  public LocalDate last() {
    return lastVersion().to();
  }

  private UnitVersion lastVersion() {
    return versions.get(versions.size() - 1);
  }
}
