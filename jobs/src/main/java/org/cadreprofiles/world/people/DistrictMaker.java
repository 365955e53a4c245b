package org.cadreprofiles.world.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;

/** Makes districts, each from its number alone, so that any of them can be made again. */
public final class DistrictMaker {
  /** Share of cadres who are given a colleague's name, besides those who bear it by chance. */
  private static final double NAMESAKES = 0.012;

  private final long seed;
  private final int districts;
  private final int units;
  private final int cadres;

  /**
   * @param districts how many there are
   * @param units in the whole world, before splits
   * @param cadres in the whole world
   */
  public DistrictMaker(long seed, int districts, int units, int cadres) {
    this.seed = seed;
    this.districts = districts;
    this.units = units;
    this.cadres = cadres;
  }

  /** Returns how many districts there are. */
  public int districts() {
    return districts;
  }

  /** Makes the units of a district without its cadres. */
  public District unitsOf(int number) {
    // Room for splits between the serial numbers of two districts.
    UnitMaker maker = new UnitMaker(seed, number, number * 1_000);
    List<Unit> founded = maker.make(share(units, number));
    Reorganiser reorganiser = new Reorganiser(maker, seed, number, founded);
    List<Reorganisation> changes = reorganiser.reorganise();
    List<Unit> all = List.copyOf(reorganiser.units());
    return new District(number, maker.county(), all, current(changes, all), List.of());
  }

  /** Makes a district with its cadres. */
  public District make(int number) {
    District empty = unitsOf(number);
    Map<String, Reorganisation> ends = new HashMap<>();
    for (Reorganisation change : empty.changes()) {
      if (change.from().last() != null) {
        ends.put(change.from().unitId(), change);
      }
    }
    CadreMaker maker = new CadreMaker(seed, empty.units(), ends);
    List<Cadre> made = new ArrayList<>();
    int first = start(cadres, number);
    int count = share(cadres, number);
    List<Unit> homes =
        empty.units().stream().filter(unit -> unit.first().equals(UnitMaker.FOUNDED)).toList();
    for (int i = 0; i < count; i++) {
      int round = i / homes.size();
      made.add(maker.make(first + i, homes.get(i % homes.size()), Math.min(2, rank(round))));
    }
    return new District(
        number, empty.name(), empty.units(), empty.changes(), withNamesakes(number, made));
  }

  /** The first in a unit is its head, the next three deputies, the others staff. */
  private static int rank(int round) {
    return round == 0 ? 0 : round < 4 ? 1 : 2;
  }

  private List<Cadre> withNamesakes(int number, List<Cadre> made) {
    Dice dice = Dice.of(seed, "namesakes", number);
    List<Cadre> cadres = new ArrayList<>(made);
    for (int i = 0; i < made.size(); i++) {
      if (dice.chance(NAMESAKES)) {
        Tenure post = cadres.get(i).tenureOn(WorldCalendar.FIRST_DAY);
        if (post != null) {
          shareName(cadres, i, post.unit(), WorldCalendar.FIRST_DAY);
        }
      }
    }
    return markNamesakes(cadres);
  }

  private static void shareName(List<Cadre> cadres, int giver, Unit unit, LocalDate on) {
    for (int i = giver + 1; i < cadres.size(); i++) {
      Tenure post = cadres.get(i).tenureOn(on);
      if (post != null && post.unit() == unit && cadres.get(i).formerName() == null) {
        cadres.set(i, cadres.get(i).named(cadres.get(giver).name(), cadres.get(i).traits()));
        return;
      }
    }
  }

  /** Marks everybody whose name another in the district bears, now or formerly. */
  private static List<Cadre> markNamesakes(List<Cadre> cadres) {
    Map<String, Integer> counts = new HashMap<>();
    cadres.forEach(cadre -> counts.merge(cadre.name().full(), 1, Integer::sum));
    List<Cadre> marked = new ArrayList<>();
    for (Cadre cadre : cadres) {
      Set<CadreTrait> traits = EnumSet.noneOf(CadreTrait.class);
      traits.addAll(cadre.traits());
      if (counts.get(cadre.name().full()) > 1) {
        traits.add(CadreTrait.NAMESAKE);
      }
      marked.add(cadre.named(cadre.name(), traits));
    }
    return marked;
  }

  /** Lets changes point at the units as they ended up. */
  private static List<Reorganisation> current(List<Reorganisation> changes, List<Unit> units) {
    Map<String, Unit> byId = new HashMap<>();
    units.forEach(unit -> byId.put(unit.unitId(), unit));
    return changes.stream()
        .map(
            change ->
                new Reorganisation(
                    change.changeId(),
                    change.kind(),
                    byId.get(change.from().unitId()),
                    byId.get(change.to().unitId()),
                    change.effectiveOn()))
        .toList();
  }

  private int start(int total, int number) {
    return (int) ((long) total * number / districts);
  }

  private int share(int total, int number) {
    return start(total, number + 1) - start(total, number);
  }
}
