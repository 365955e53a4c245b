package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** Reads what {@link EffectPeriod} added to a row: which rule speaks, and until when it counts. */
final class Effect {

  static final String SAID = "what_rules_say";
  static final String RULE = "rule";
  static final String LENGTH = "length";
  static final String APPLIES = "applies";
  static final String LAST_DAY = "last_day_of_effect";

  private Effect() {}

  /** Id of the rule that speaks, whether it may be applied or not; null where none does. */
  static Column rule() {
    return col(SAID).getField(RULE);
  }

  /** Id of the rule that decides, null where none does. */
  static Column decidingRule() {
    return when(decides(), rule());
  }

  /** Whether a rule speaks that may be applied. */
  static Column decides() {
    return col(SAID).getField(APPLIES);
  }

  /** Last day of the effect, null when it has no end or nothing decides. */
  static Column lastDay() {
    return col(LAST_DAY);
  }
}
