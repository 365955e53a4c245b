package org.cadreprofiles.world.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cadreprofiles.world.calendar.WorldCalendar;

/**
 * A cadre as the world truly is.
 *
 * @param serial number within the world, from 0
 * @param name name borne now
 * @param formerName name before {@code renamedOn}, or null
 * @param ability latent ability per year from {@link WorldCalendar#FIRST_YEAR}, in standard units
 * @param tenures main posts, oldest first, without overlap
 * @param parallel posts held beside them
 * @param leaves intervals away from work
 */
public record Cadre(
    int serial,
    String cadreNo,
    PersonName name,
    PersonName formerName,
    LocalDate renamedOn,
    String residentId,
    String sex,
    LocalDate birth,
    double[] ability,
    List<Tenure> tenures,
    List<Tenure> parallel,
    List<Leave> leaves,
    Set<CadreTrait> traits) {

  /** Returns the name borne on a day. */
  public PersonName nameOn(LocalDate day) {
    return renamedOn != null && day.isBefore(renamedOn) ? formerName : name;
  }

  /** Returns the main post on a day, or null. */
  public Tenure tenureOn(LocalDate day) {
    for (Tenure tenure : tenures) {
      if (tenure.holdsOn(day)) {
        return tenure;
      }
    }
    return null;
  }

  /** Returns the ability shown in a year. */
  public double abilityIn(int year) {
    return ability[Math.max(0, Math.min(ability.length - 1, year - WorldCalendar.FIRST_YEAR))];
  }

  /** Tells whether the cadre is away on a day. */
  public boolean onLeave(LocalDate day) {
    return leaves.stream().anyMatch(leave -> leave.covers(day));
  }

  /** Returns the same cadre under another name. */
  Cadre named(PersonName other, Set<CadreTrait> otherTraits) {
    return new Cadre(
        serial,
        cadreNo,
        other,
        formerName,
        renamedOn,
        residentId,
        sex,
        birth,
        ability,
        tenures,
        parallel,
        leaves,
        otherTraits);
  }
}
