package org.cadreprofiles.world.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;

/**
 * Lives one career: moves come as a Poisson process whose rate differs from person to person
 * (gamma), so that some stay for ever and some move every year.
 */
final class CareerMaker {
  /** Moves per year, mean, and shape of its gamma distribution. */
  private static final double MOVES = 0.2;

  private static final double MOVES_SHAPE = 1.3;
  private static final double LEAVE = 0.12;
  private static final int RETIREMENT_AGE = 60;

  private final List<Unit> units;
  private final Map<String, Reorganisation> ends;
  private final Dice dice;
  private final List<Tenure> tenures = new ArrayList<>();
  private final List<Leave> leaves = new ArrayList<>();

  /**
   * @param ends by unit id, the change with which a unit ends
   */
  CareerMaker(List<Unit> units, Map<String, Reorganisation> ends, Dice dice) {
    this.units = units;
    this.ends = ends;
    this.dice = dice;
  }

  List<Tenure> tenures() {
    return tenures;
  }

  List<Leave> leaves() {
    return leaves;
  }

  /** Fills tenures and leaves from the first post to the end of the told year or to retirement. */
  void live(Unit home, int rank, LocalDate joined, LocalDate birth, double ability) {
    double rate = dice.gamma(MOVES_SHAPE, MOVES);
    LocalDate retired = birth.plusYears(RETIREMENT_AGE);
    LocalDate end = retired.isAfter(WorldCalendar.LAST_DAY) ? null : retired;
    Tenure now = tenure(home, rank, joined);
    LocalDate at = joined;
    while (true) {
      at = monthAfter(at.plusDays((long) (365 * Math.min(60, dice.exponential(1 / rate))) + 60));
      LocalDate last = end == null ? WorldCalendar.LAST_DAY : end;
      now = followReorganisation(now, at.isAfter(last) ? last : at);
      if (at.isAfter(last)) {
        break;
      }
      now = move(now, at, ability);
    }
    tenures.add(now.until(end));
  }

  private Tenure move(Tenure now, LocalDate at, double ability) {
    if (dice.chance(LEAVE)) {
      List<String> reasons = List.of("sickness", "parental", "study", "seconded");
      leaves.add(
          new Leave(at, at.plusMonths(dice.between(2, 10)).minusDays(1), dice.pick(reasons)));
      return now;
    }
    boolean promoted = now.rank() > 0 && dice.chance(0.3 + 0.12 * ability);
    boolean elsewhere = now.unit().kind() != UnitKind.VILLAGE && (!promoted || dice.chance(0.5));
    if (!promoted && !elsewhere) {
      return now;
    }
    Unit next = elsewhere ? otherUnit(now.unit(), at) : now.unit();
    int rank = promoted ? now.rank() - 1 : now.rank();
    return rank == now.rank() && next == now.unit() ? now : follow(now, next, rank, at);
  }

  /** A unit that ends hands its staff to its successor on the day of the change. */
  private Tenure followReorganisation(Tenure now, LocalDate until) {
    Tenure current = now;
    Reorganisation change = ends.get(current.unit().unitId());
    while (change != null
        && change.effectiveOn().isAfter(current.from())
        && !change.effectiveOn().isAfter(until)) {
      current = follow(current, change.to(), Math.max(1, current.rank()), change.effectiveOn());
      change = ends.get(current.unit().unitId());
    }
    return current;
  }

  private Tenure follow(Tenure old, Unit unit, int rank, LocalDate on) {
    if (on.isAfter(old.from())) {
      tenures.add(old.until(on.minusDays(1)));
    }
    return tenure(unit, rank, on);
  }

  private Unit otherUnit(Unit from, LocalDate on) {
    List<Unit> open =
        units.stream()
            .filter(unit -> unit.kind() != UnitKind.VILLAGE && unit != from)
            .filter(unit -> unit.existsOn(on))
            .toList();
    return open.isEmpty() ? from : dice.pick(open);
  }

  private Tenure tenure(Unit unit, int rank, LocalDate from) {
    List<String> areas = new ArrayList<>();
    if (rank < 2) {
      for (int i = dice.between(1, 3); i > 0; i--) {
        String area = dice.pick(PlaceNames.AREAS);
        if (!areas.contains(area)) {
          areas.add(area);
        }
      }
    }
    UnitKind kind = unit.kind();
    return new Tenure(
        unit, kind.title(rank), kind.level(rank), kind.postKind(rank), rank, areas, from, null);
  }

  private static LocalDate monthAfter(LocalDate day) {
    return day.plusMonths(1).withDayOfMonth(1);
  }
}
