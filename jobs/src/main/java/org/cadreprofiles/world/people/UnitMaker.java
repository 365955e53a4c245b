package org.cadreprofiles.world.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.chance.Dice;

/** Founds the units of one district, before any reorganisation. */
final class UnitMaker {
  static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);

  /** Shares of departments, townships, streets and villages; the rest are institutions. */
  private static final double[] SHARES = {0.32, 0.48, 0.54, 0.86};

  private final Dice dice;
  private final int district;
  private final int firstSerial;
  private final String division;
  private final String county;

  UnitMaker(long seed, int district, int firstSerial) {
    this.dice = Dice.of(seed, "units", district);
    this.district = district;
    this.firstSerial = firstSerial;
    this.division = String.format("99%04d", district + 1);
    this.county = PlaceNames.place(district) + "县";
  }

  String county() {
    return county;
  }

  List<Unit> make(int count) {
    List<Unit> units = new ArrayList<>();
    units.add(unit(units, UnitKind.PARTY_COMMITTEE, county + "委", 1));
    int[] made = new int[UnitKind.values().length];
    while (units.size() < count) {
      UnitKind kind = kindAt((units.size() - 1.0) / (count - 1));
      units.add(unit(units, kind, name(kind, made[kind.ordinal()]++), 0));
    }
    return units;
  }

  /** Returns a further unit, as a split needs one. */
  Unit split(List<Unit> units, Unit from, String name, LocalDate on) {
    int population = Math.max(200, from.population() / 3);
    return unit(
        units.size(),
        from.kind(),
        from.parentId(),
        population,
        List.of(new UnitVersion(name, population, on, null)));
  }

  private Unit unit(List<Unit> units, UnitKind kind, String name, int root) {
    int population = (int) dice.logNormal(typicalPopulation(kind), 0.35);
    String parent = root == 1 ? null : parent(units, kind);
    return unit(
        units.size(),
        kind,
        parent,
        population,
        List.of(new UnitVersion(name, population, FOUNDED, null)));
  }

  private Unit unit(
      int index, UnitKind kind, String parent, int population, List<UnitVersion> versions) {
    int serial = firstSerial + index;
    return new Unit(
        serial,
        String.format("U%04d%03d", district + 1, index + 1),
        kind,
        parent,
        division,
        CreditCode.of(division, serial % 100_000_000),
        population,
        versions,
        place());
  }

  private ExportPlace place() {
    double at = dice.unit();
    if (at < 0.25) {
      return ExportPlace.YUNXI;
    }
    return at < 0.5 ? ExportPlace.HESHAN : ExportPlace.HUB;
  }

  /** A village belongs to a township, everything else to the committee. */
  private String parent(List<Unit> units, UnitKind kind) {
    List<Unit> townships = units.stream().filter(unit -> unit.kind() == UnitKind.TOWNSHIP).toList();
    boolean below = kind == UnitKind.VILLAGE && !townships.isEmpty();
    return below ? dice.pick(townships).unitId() : units.get(0).unitId();
  }

  private static UnitKind kindAt(double share) {
    UnitKind[] kinds = {UnitKind.DEPARTMENT, UnitKind.TOWNSHIP, UnitKind.STREET, UnitKind.VILLAGE};
    for (int i = 0; i < SHARES.length; i++) {
      if (share < SHARES[i]) {
        return kinds[i];
      }
    }
    return UnitKind.INSTITUTION;
  }

  private String name(UnitKind kind, int index) {
    String place = PlaceNames.place(1_000L + district * 60L + index * 3L + kind.ordinal());
    String again = index < 24 ? "" : "第" + (index / 24 + 1);
    return switch (kind) {
      case DEPARTMENT -> county + again + PlaceNames.DEPARTMENTS.get(index % 24);
      case INSTITUTION ->
          county
              + (index < 8 ? "" : "第" + (index / 8 + 1))
              + PlaceNames.INSTITUTIONS.get(index % 8);
      case TOWNSHIP -> county + place + "镇";
      case STREET -> county + place + "街道";
      case VILLAGE -> county + place + "村";
      case PARTY_COMMITTEE -> county + "委";
    };
  }

  private static double typicalPopulation(UnitKind kind) {
    return switch (kind) {
      case PARTY_COMMITTEE -> 320_000;
      case DEPARTMENT -> 60_000;
      case TOWNSHIP -> 18_000;
      case STREET -> 30_000;
      case VILLAGE -> 1_800;
      case INSTITUTION -> 40_000;
    };
  }
}
