package org.cadreprofiles.world.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the world that fits in memory: units, and the cadres that move among them only.
 *
 * @param number from 0
 * @param name invented place name
 */
public record District(
    int number, String name, List<Unit> units, List<Reorganisation> changes, List<Cadre> cadres) {

  /** Returns cadres by the unit of their main post on a day, in order of serial number. */
  public Map<Unit, List<Cadre>> staffOn(LocalDate day) {
    Map<String, List<Cadre>> byId = new HashMap<>();
    for (Cadre cadre : cadres) {
      Tenure tenure = cadre.tenureOn(day);
      if (tenure != null) {
        byId.computeIfAbsent(tenure.unit().unitId(), id -> new ArrayList<>()).add(cadre);
      }
    }
    Map<Unit, List<Cadre>> staff = new LinkedHashMap<>();
    for (Unit unit : units) {
      staff.put(unit, byId.getOrDefault(unit.unitId(), List.of()));
    }
    return staff;
  }

  /** Returns the units that exist on a day. */
  public List<Unit> unitsOn(LocalDate day) {
    return units.stream().filter(unit -> unit.existsOn(day)).toList();
  }
}
