package org.cadreprofiles.world.feeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.people.Cadre;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.Petitioner;
import org.cadreprofiles.world.people.Tenure;
import org.cadreprofiles.world.people.Unit;

/**
 * A petition as it truly went.
 *
 * @param cadre whom it concerns; null where it concerns the unit
 * @param outcome pending while open
 * @param closed null while open
 * @param clarified day of public clarification, or null
 * @param satisfaction 1 to 5, or null
 */
record PetitionMatter(
    String petitionId,
    Unit unit,
    Cadre cadre,
    Tenure post,
    Petitioner petitioner,
    String channel,
    String category,
    LocalDate received,
    LocalDate due,
    LocalDate closed,
    String outcome,
    LocalDate clarified,
    Integer satisfaction) {

  private static final List<String> CHANNELS =
      List.of("letter", "visit", "call", "online", "online", "message_board");
  private static final List<String> CATEGORIES =
      List.of("农村土地", "社会保障", "城乡建设", "干部作风", "教育医疗", "环境保护", "劳动纠纷", "政务服务");

  /** Days by which a petition must be closed (Regulations on Petition Work, 2022, article 34). */
  private static final int TERM = 60;

  /** Returns the petitions of a district, in order of their numbers. */
  static List<PetitionMatter> of(long seed, District district, int perUnit) {
    List<PetitionMatter> matters = new ArrayList<>();
    int count = perUnit * district.units().size();
    LocalDate first = LocalDate.of(WorldCalendar.YEAR - 1, 1, 3);
    var staff = district.staffOn(LocalDate.of(WorldCalendar.YEAR, 6, 30));
    for (int i = 0; i < count; i++) {
      Dice dice = Dice.of(seed, "petition", district.number(), i);
      LocalDate received = first.plusDays((long) (i * 715.0 / count));
      Unit unit = dice.pick(district.units());
      if (unit.existsOn(received)) {
        String id = String.format("XF%04d%06d", district.number() + 1, i + 1);
        Petitioner petitioner = Petitioner.of(seed, district.number() * 10_000 + i);
        Cadre cadre = dice.chance(0.6) ? someone(staff.get(unit), received, dice) : null;
        matters.add(of(id, unit, cadre, petitioner, received, dice));
      }
    }
    return matters;
  }

  private static Cadre someone(List<Cadre> staff, LocalDate on, Dice dice) {
    List<Cadre> there = staff.stream().filter(cadre -> cadre.tenureOn(on) != null).toList();
    return there.isEmpty() ? null : dice.pick(there);
  }

  private static PetitionMatter of(
      String id, Unit unit, Cadre cadre, Petitioner petitioner, LocalDate received, Dice dice) {
    // One in twelve is late: those make the overdue list.
    LocalDate ends =
        received.plusDays(dice.chance(0.08) ? dice.between(65, 140) : dice.between(8, 58));
    LocalDate closed = ends.isBefore(WorldCalendar.LAST_REPORT.minusDays(5)) ? ends : null;
    String outcome = closed == null ? "pending" : outcome(cadre, dice);
    boolean clear =
        cadre != null
            && (outcome.equals("false_accusation")
                || outcome.equals("unsubstantiated") && dice.chance(0.3));
    return new PetitionMatter(
        id,
        unit,
        cadre,
        cadre == null ? null : cadre.tenureOn(received),
        petitioner,
        dice.pick(CHANNELS),
        dice.pick(CATEGORIES),
        received,
        received.plusDays(TERM),
        closed,
        outcome,
        clear ? closed.plusDays(2) : null,
        closed != null && dice.chance(0.7) ? dice.between(2, 5) : null);
  }

  private static String outcome(Cadre cadre, Dice dice) {
    double ability = cadre == null ? 0 : cadre.abilityIn(WorldCalendar.YEAR);
    double at = dice.unit() + 0.05 * ability;
    if (at < 0.18) {
      return "substantiated";
    }
    if (at < 0.36) {
      return "partly";
    }
    return at > 0.93 && cadre != null ? "false_accusation" : "unsubstantiated";
  }

  /** Tells whether something was found that must be put right. */
  boolean isSubstantiated() {
    return outcome.equals("substantiated") || outcome.equals("partly");
  }
}
