package org.cadreprofiles.world.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.chance.Dice;

/** Renames, merges, splits and abolishes some units of a district between 2019 and 2025. */
final class Reorganiser {
  private final UnitMaker maker;
  private final Dice dice;
  private final int district;
  private final List<Unit> units;
  private final List<Reorganisation> changes = new ArrayList<>();
  private final List<String> touched = new ArrayList<>();

  Reorganiser(UnitMaker maker, long seed, int district, List<Unit> units) {
    this.maker = maker;
    this.dice = Dice.of(seed, "reorganisation", district);
    this.district = district;
    this.units = new ArrayList<>(units);
  }

  List<Unit> units() {
    return units;
  }

  /** Returns the changes, one in about eight units being touched. */
  List<Reorganisation> reorganise() {
    int rounds = Math.max(1, units.size() / 40);
    for (int round = 0; round < rounds; round++) {
      rename(firstOfMonth(2019, 2024));
      rename(firstOfMonth(2025, 2025));
      correctPopulation(LocalDate.of(2025, 7, 1));
      merge(firstOfMonth(2020, 2024));
      split(firstOfMonth(2019, 2023));
      abolish(firstOfMonth(2020, 2024));
    }
    return changes;
  }

  private void rename(LocalDate on) {
    Unit unit = choose();
    String name = unit.nameOn(on);
    String renamed = renamed(name);
    replace(unit, versions(unit, renamed, unit.population(), on));
    Unit now = units.get(indexOf(unit));
    note("rename", now, now, on);
  }

  /** Corrects the registered population: real views stay, the figure per head jumps. */
  private void correctPopulation(LocalDate on) {
    Unit unit = choose();
    int corrected = (int) (unit.population() * (dice.chance(0.5) ? 0.62 : 1.55));
    replace(unit, versions(unit, unit.nameOn(on), corrected, on));
  }

  private void merge(LocalDate on) {
    Unit from = choose();
    Unit into = chooseOfKind(from.kind());
    end(from, on);
    note("merge", units.get(indexOf(from)), into, on);
  }

  private void split(LocalDate on) {
    Unit from = choose();
    Unit born = maker.split(units, from, from.nameOn(on) + "分中心", on);
    units.add(born);
    touched.add(born.unitId());
    note("split", from, born, on);
  }

  private void abolish(LocalDate on) {
    Unit from = choose();
    Unit successor = chooseOfKind(from.kind());
    end(from, on);
    note("abolish", units.get(indexOf(from)), successor, on);
  }

  private void note(String kind, Unit from, Unit to, LocalDate on) {
    String id = String.format("OC%04d%03d", district + 1, changes.size() + 1);
    changes.add(new Reorganisation(id, kind, from, to, on));
  }

  private void end(Unit unit, LocalDate on) {
    UnitVersion version = unit.versions().get(0);
    replace(
        unit,
        List.of(
            new UnitVersion(
                version.name(), version.servicePopulation(), version.from(), on.minusDays(1))));
  }

  private static List<UnitVersion> versions(Unit unit, String name, int population, LocalDate on) {
    UnitVersion old = unit.versions().get(0);
    return List.of(
        new UnitVersion(old.name(), old.servicePopulation(), old.from(), on.minusDays(1)),
        new UnitVersion(name, population, on, null));
  }

  private void replace(Unit unit, List<UnitVersion> versions) {
    units.set(
        indexOf(unit),
        new Unit(
            unit.serial(),
            unit.unitId(),
            unit.kind(),
            unit.parentId(),
            unit.divisionCode(),
            unit.creditCode(),
            unit.population(),
            versions,
            unit.place()));
  }

  private int indexOf(Unit unit) {
    return unit.serial() - units.get(0).serial();
  }

  /** Chooses a unit not yet touched; the committee and townships with villages stay as they are. */
  private Unit choose() {
    List<Unit> free =
        units.stream()
            .filter(unit -> unit.kind() != UnitKind.PARTY_COMMITTEE)
            .filter(unit -> unit.kind() != UnitKind.TOWNSHIP)
            .filter(unit -> !touched.contains(unit.unitId()))
            .toList();
    Unit chosen = dice.pick(free);
    touched.add(chosen.unitId());
    return chosen;
  }

  private Unit chooseOfKind(UnitKind kind) {
    List<Unit> same =
        units.stream()
            .filter(unit -> unit.kind() == kind && !touched.contains(unit.unitId()))
            .toList();
    Unit chosen = same.isEmpty() ? units.get(0) : dice.pick(same);
    touched.add(chosen.unitId());
    return chosen;
  }

  private LocalDate firstOfMonth(int fromYear, int toYear) {
    return LocalDate.of(dice.between(fromYear, toYear), dice.between(2, 11), 1);
  }

  private static String renamed(String name) {
    if (name.endsWith("局")) {
      return name.substring(0, name.length() - 1) + "管理局";
    }
    if (name.endsWith("村")) {
      return name.substring(0, name.length() - 1) + "新村";
    }
    return name.endsWith("中心") ? name.replace("中心", "服务总站") : name + "（新设）";
  }
}
