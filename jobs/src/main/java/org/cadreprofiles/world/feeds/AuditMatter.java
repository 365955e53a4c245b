package org.cadreprofiles.world.feeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.people.Cadre;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.Tenure;
import org.cadreprofiles.world.people.Unit;

/**
 * An audit finding as it truly went.
 *
 * @param amount yuan with two decimals, or null
 * @param rectified null while open
 */
record AuditMatter(
    String auditId,
    String findingId,
    Unit unit,
    Cadre head,
    Tenure post,
    int year,
    String category,
    BigDecimal amount,
    String responsibility,
    LocalDate reported,
    LocalDate commentDue,
    LocalDate rectificationDue,
    LocalDate rectified,
    String status) {

  private static final double AUDITED = 0.3;
  private static final List<String> CATEGORIES =
      List.of("预算执行", "专项资金", "工程项目", "资产管理", "政府采购", "三公经费");

  /** Days for comments (Audit Law, 2021, article 44). */
  private static final int COMMENT_DAYS = 10;

  static List<AuditMatter> of(long seed, District district) {
    List<AuditMatter> matters = new ArrayList<>();
    for (Unit unit : district.units()) {
      for (int year = WorldCalendar.YEAR - 2; year <= WorldCalendar.YEAR; year++) {
        Dice dice = Dice.of(seed, "audit", unit.serial(), year);
        Cadre head = dice.chance(AUDITED) ? head(district, unit, year) : null;
        if (head != null) {
          findings(unit, head, year, dice, matters);
        }
      }
    }
    return matters;
  }

  private static Cadre head(District district, Unit unit, int year) {
    return district.cadres().stream()
        .filter(
            cadre -> {
              Tenure post = cadre.tenureOn(LocalDate.of(year, 6, 30));
              return post != null && post.rank() == 0 && post.unit() == unit;
            })
        .findFirst()
        .orElse(null);
  }

  private static void findings(
      Unit unit, Cadre head, int year, Dice dice, List<AuditMatter> matters) {
    String auditId = String.format("SJ%d-%s", year, unit.unitId());
    LocalDate reported = LocalDate.of(year, 7, 15).plusDays(dice.between(0, 175));
    for (int i = dice.between(1, 4); i > 0; i--) {
      matters.add(finding(auditId, i, unit, head, year, reported, dice));
    }
  }

  private static AuditMatter finding(
      String auditId, int number, Unit unit, Cadre head, int year, LocalDate reported, Dice dice) {
    LocalDate due = reported.plusDays(60);
    double speed = 70 - 12 * head.abilityIn(year) + 25 * dice.normal();
    LocalDate done = reported.plusDays((long) Math.max(5, speed));
    boolean open = !done.isBefore(WorldCalendar.LAST_REPORT.minusDays(10)) || dice.chance(0.06);
    boolean disputed = open && dice.chance(0.3);
    return new AuditMatter(
        auditId,
        auditId + "-" + number,
        unit,
        head,
        head.tenureOn(LocalDate.of(year, 6, 30)),
        year,
        dice.pick(CATEGORIES),
        dice.chance(0.8) ? BigDecimal.valueOf((long) dice.logNormal(8_000_000, 1.4), 2) : null,
        dice.pick(List.of("leadership", "leadership", "direct", "none")),
        reported,
        reported.plusDays(COMMENT_DAYS),
        due,
        open ? null : done,
        disputed ? "disputed" : open ? "open" : "rectified");
  }
}
