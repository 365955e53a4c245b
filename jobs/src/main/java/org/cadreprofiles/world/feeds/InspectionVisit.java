package org.cadreprofiles.world.feeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.Unit;
import org.cadreprofiles.world.people.UnitKind;

/**
 * A plan, visit or request for materials as it truly went. The told year has a third fewer than the
 * one before, and some still come without approval, on rest days or all in one week.
 *
 * @param happenedFrom null for plans and for visits that never came
 * @param materials titles asked for
 */
record InspectionVisit(
    String inspectionId,
    String kind,
    Unit issuer,
    Unit target,
    String task,
    LocalDate plannedFrom,
    LocalDate plannedTo,
    LocalDate happenedFrom,
    LocalDate happenedTo,
    boolean approved,
    List<String> indicators,
    List<String> materials) {

  private static final double FEWER = 0.64;
  private static final double REST_DAY = 0.08;
  private static final double SAME_WEEK = 0.12;
  private static final List<String> TASKS =
      List.of("乡村振兴督查", "安全生产检查", "生态环境督察", "政务服务检查", "财政资金检查", "基层减负督查", "统计督察", "信访积案督办");
  private static final List<String> MATERIALS =
      List.of(
          "年度工作总结",
          "领导班子会议记录",
          "台账资料汇编",
          "资金使用明细",
          "问题整改清单",
          "群众满意度材料",
          "安全隐患排查表",
          "宣传活动照片",
          "人员名册",
          "制度汇编");

  static List<InspectionVisit> of(long seed, District district) {
    List<InspectionVisit> visits = new ArrayList<>();
    List<Unit> issuers =
        district.units().stream()
            .filter(unit -> unit.kind() == UnitKind.DEPARTMENT && unit.last() == null)
            .filter(unit -> unit.existsOn(WorldCalendar.FIRST_DAY.minusYears(1)))
            .toList();
    for (Unit unit : district.units()) {
      for (int year = WorldCalendar.YEAR - 1; year <= WorldCalendar.YEAR; year++) {
        Dice dice = Dice.of(seed, "inspections", unit.serial(), year);
        double share = year == WorldCalendar.YEAR ? FEWER : 1;
        LocalDate busy = LocalDate.of(year, dice.between(4, 11), dice.between(1, 24));
        add(visits, "plan", dice.poisson(1.6 * share), unit, year, busy, issuers, dice);
        add(visits, "on_site", dice.poisson(2.4 * share), unit, year, busy, issuers, dice);
        add(visits, "material_request", dice.poisson(2.2 * share), unit, year, busy, issuers, dice);
      }
    }
    return visits;
  }

  private static void add(
      List<InspectionVisit> visits,
      String kind,
      int count,
      Unit target,
      int year,
      LocalDate busy,
      List<Unit> issuers,
      Dice dice) {
    for (int i = 0; i < count; i++) {
      LocalDate from = LocalDate.of(year, 1, 8).plusDays(dice.between(0, 340));
      if (dice.chance(SAME_WEEK)) {
        from = busy.plusDays(dice.between(0, 3));
      }
      if (!dice.chance(REST_DAY)) {
        from = WorldCalendar.workdayFrom(from);
      }
      Unit issuer = dice.pick(issuers);
      if (issuer != target && target.existsOn(from) && issuer.existsOn(from)) {
        visits.add(visit(visits.size(), kind, issuer, target, from, dice));
      }
    }
  }

  private static InspectionVisit visit(
      int number, String kind, Unit issuer, Unit target, LocalDate from, Dice dice) {
    boolean plan = kind.equals("plan");
    boolean came = !plan && dice.chance(0.95);
    LocalDate to = from.plusDays(dice.between(0, kind.equals("on_site") ? 2 : 5));
    List<String> materials = new ArrayList<>();
    for (int i = plan ? 0 : dice.between(0, 3); i > 0; i--) {
      String title = dice.pick(MATERIALS);
      if (!materials.contains(title)) {
        materials.add(title);
      }
    }
    String id =
        String.format("DC%s%d%05d", target.unitId().substring(1, 5), from.getYear() % 100, number);
    return new InspectionVisit(
        id,
        kind,
        issuer,
        target,
        dice.pick(TASKS),
        from,
        to,
        came ? from : null,
        came ? to : null,
        dice.chance(0.85),
        dice.chance(0.4) ? List.of(String.format("I%03d", dice.between(1, 34))) : List.of(),
        materials);
  }
}
