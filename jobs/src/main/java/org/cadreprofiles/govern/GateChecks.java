package org.cadreprofiles.govern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;

import org.apache.spark.sql.Column;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorGate;

/** The gate's checks as conditions over a row of the catalogue, each with its sentence. */
final class GateChecks {
  static final String ANSWER_TYPE =
      "struct<"
          + String.join(
              ":string,",
              IndicatorGate.RULE,
              IndicatorGate.REASON,
              IndicatorGate.REASON_ZH,
              IndicatorGate.CITATION)
          + ":string>";

  private static final String PASSED = "passed";
  private static final String PENDING = "pending";
  private static final String NO_RULE = "none";

  private GateChecks() {}

  /** Only what passed the joint review. */
  static Refusal jointReview(Rule rule) {
    Column result = coalesce(col(Indicator.JOINT_REVIEW), lit(PENDING));
    return new Refusal(
        rule,
        result.notEqual(lit(PASSED)),
        concat(lit("joint review not passed: "), result),
        concat(lit("未通过联合审核："), result));
  }

  /** Only what was in force on every day of the period. */
  static Refusal force(Rule rule, GatePeriod period) {
    Column days = col(CatalogueVersions.DAYS_IN_FORCE);
    return new Refusal(
        rule,
        days.lt(lit(period.days())),
        concat(lit("in force on "), days, lit(" of " + period.days() + " days of the period")),
        concat(lit("期间 " + period.days() + " 天中仅 "), days, lit(" 天有效")));
  }

  /** Process work and traces only with a legal basis. */
  static Refusal legalBasis(Rule rule) {
    Column kind = col(IndicatorKinds.EFFECTIVE);
    Column without = trim(coalesce(col(Indicator.LEGAL_BASIS), lit(""))).equalTo(lit(""));
    return new Refusal(
        rule,
        kind.isin((Object[]) rule.parameters().getOrDefault("kinds", "process;trace").split(";"))
            .and(without),
        concat(kind, lit(" indicator without a legal basis")),
        concat(lit("过程性或留痕类指标（"), kind, lit("）无法定依据")));
  }

  /** What calls itself outcome and reads like process work waits for a reviewer. */
  static Refusal kind(Rule rule) {
    Column word = col(IndicatorKinds.WORD);
    Column without = trim(coalesce(col(Indicator.LEGAL_BASIS), lit(""))).equalTo(lit(""));
    return new Refusal(
        rule,
        col(IndicatorKinds.DISAGREES).and(without),
        concat(lit("declared as outcome, its text says \""), word, lit("\": a reviewer decides")),
        concat(lit("申报为结果类，但文字含“"), word, lit("”，待复核")));
  }

  /**
   * No more than the cap of one issuer.
   *
   * @param rank place of the indicator among the issuer's, from 1
   * @throws IllegalArgumentException when the rule gives no number
   */
  static Refusal cap(Rule rule, Column rank) {
    int cap = number(rule, "max");
    return new Refusal(
        rule,
        rank.gt(lit(cap)),
        concat(lit("over the cap of " + cap + " per issuer: number "), rank),
        concat(lit("超出每个发布单位 " + cap + " 项的上限：第 "), rank, lit(" 项")));
  }

  /** The answer for what nothing refuses. */
  static Column admission(Rule rule) {
    return Refusal.answer(
        rule, lit("joint review passed, no rule against it"), lit("联合审核通过，无排除规则"));
  }

  /** The answer where no rule about joint review is in force. */
  static Column unruled() {
    return struct(
        lit(NO_RULE).as(IndicatorGate.RULE),
        lit("no rule in force refuses it").as(IndicatorGate.REASON),
        lit("无生效规则排除").as(IndicatorGate.REASON_ZH),
        lit(null).cast("string").as(IndicatorGate.CITATION));
  }

  private static int number(Rule rule, String parameter) {
    String text = rule.parameters().get(parameter);
    try {
      return Integer.parseInt(text == null ? "" : text.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Rule "
              + rule.id()
              + " needs the whole number `parameters."
              + parameter
              + "`, it has `"
              + text
              + "`.",
          e);
    }
  }
}
