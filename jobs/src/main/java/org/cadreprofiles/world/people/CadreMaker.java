package org.cadreprofiles.world.people;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;

/** Makes the cadres of one district: birth, name, id, ability and career. */
final class CadreMaker {
  private static final double FORMER_NAME = 0.02;
  private static final double PARALLEL_POST = 0.05;
  private static final double EXCELLENT = 0.02;

  /** Spread of ability from year to year beside what stays. */
  private static final double YEARLY = 0.3;

  private final long seed;
  private final List<Unit> units;
  private final Map<String, Reorganisation> ends;
  private final Set<String> usedIds = new HashSet<>();

  CadreMaker(long seed, List<Unit> units, Map<String, Reorganisation> ends) {
    this.seed = seed;
    this.units = units;
    this.ends = ends;
  }

  /**
   * Makes one cadre.
   *
   * @param serial number within the world
   * @param home first unit
   * @param rank 0 head, 1 deputy, 2 staff
   */
  Cadre make(int serial, Unit home, int rank) {
    Dice dice = Dice.of(seed, "cadre", serial);
    String sex = dice.chance(0.36) ? "2" : "1";
    int youngest = rank < 2 ? 1986 : 2000;
    LocalDate birth =
        LocalDate.of(dice.between(1966, youngest), 1, 1).plusDays(dice.between(0, 364));
    LocalDate joined = joined(dice, home, birth, rank);
    PersonName name = Names.draw(dice, sex);
    PersonName former = dice.chance(FORMER_NAME) ? renamedFrom(dice, name, sex) : null;
    boolean excellent = dice.chance(EXCELLENT);
    double[] ability = ability(dice, rank, excellent ? 2.2 : 0);
    CareerMaker career = new CareerMaker(units, ends, dice);
    career.live(home, rank, joined, birth, ability[0]);
    return new Cadre(
        serial,
        String.format("C%08d", serial + 1),
        name,
        former,
        former == null ? null : LocalDate.of(dice.between(2019, 2024), dice.between(1, 12), 15),
        residentId(dice, home.divisionCode(), birth, sex),
        sex,
        birth,
        ability,
        List.copyOf(career.tenures()),
        parallel(dice, career.tenures()),
        List.copyOf(career.leaves()),
        excellent ? EnumSet.of(CadreTrait.EXCELLENT) : EnumSet.noneOf(CadreTrait.class));
  }

  private static LocalDate joined(Dice dice, Unit home, LocalDate birth, int rank) {
    int first = Math.max(2012, birth.getYear() + (rank < 2 ? 30 : 23));
    int year = first >= 2017 ? Math.min(2024, first) : dice.between(first, 2017);
    LocalDate joined = LocalDate.of(year, dice.between(1, 12), 1);
    return joined.isBefore(home.first()) ? home.first() : joined;
  }

  private static PersonName renamedFrom(Dice dice, PersonName name, String sex) {
    return new PersonName(name.surname(), Names.draw(dice, sex).given());
  }

  private static double[] ability(Dice dice, int rank, double excellence) {
    double lasting = dice.normal() + (rank < 2 ? 0.3 : 0) + excellence;
    double[] years = new double[WorldCalendar.YEAR - WorldCalendar.FIRST_YEAR + 1];
    for (int i = 0; i < years.length; i++) {
      years[i] = lasting + YEARLY * dice.normal();
    }
    return years;
  }

  private String residentId(Dice dice, String division, LocalDate birth, String sex) {
    int serial = dice.between(0, 499) * 2 + (sex.equals("1") ? 1 : 0);
    String id = ResidentId.of(division, birth, serial);
    while (!usedIds.add(id)) {
      serial = (serial + 2) % 1000;
      id = ResidentId.of(division, birth, serial);
    }
    return id;
  }

  private List<Tenure> parallel(Dice dice, List<Tenure> main) {
    Tenure last = main.get(main.size() - 1);
    if (!dice.chance(PARALLEL_POST) || last.unit().kind() == UnitKind.VILLAGE) {
      return List.of();
    }
    LocalDate from = LocalDate.of(dice.between(2020, 2024), dice.between(1, 12), 1);
    List<Unit> open =
        units.stream().filter(unit -> unit != last.unit() && unit.existsOn(from)).toList();
    LocalDate after = from.plusMonths(18);
    boolean held = last.to() == null && (dice.chance(0.6) || after.isAfter(WorldCalendar.LAST_DAY));
    LocalDate to = held ? null : after;
    boolean fits = from.isAfter(last.from()) && (last.to() == null || to.isBefore(last.to()));
    if (!fits || open.isEmpty()) {
      return List.of();
    }
    Unit unit = dice.pick(open);
    LocalDate end =
        unit.last() != null && (to == null || unit.last().isBefore(to)) ? unit.last() : to;
    return List.of(
        new Tenure(unit, "领导小组办公室副主任（兼）", last.level(), last.postKind(), 1, List.of(), from, end));
  }
}
