package org.cadreprofiles.govern;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.table.IndicatorGate;

/**
 * One way through which the gate says no.
 *
 * @param rule the rule that says so
 * @param applies condition under which it does
 * @param reason reason in English
 * @param reasonZh reason in Chinese
 */
record Refusal(Rule rule, Column applies, Column reason, Column reasonZh) {

  /** Rule, reasons and citation as one struct. */
  Column answer() {
    return answer(rule, reason, reasonZh);
  }

  static Column answer(Rule rule, Column reason, Column reasonZh) {
    return struct(
        lit(rule.id()).as(IndicatorGate.RULE),
        reason.as(IndicatorGate.REASON),
        reasonZh.as(IndicatorGate.REASON_ZH),
        lit(rule.citation()).as(IndicatorGate.CITATION));
  }
}
