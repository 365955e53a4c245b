package org.cadreprofiles.profile.fact;

import org.apache.spark.sql.Column;

/**
 * Whether a fact counts on the day, as one column.
 *
 * @param outcome struct of {@link #WHY_NOT}, null when it counts, and {@link #RULE}
 */
record Verdict(Column outcome) {

  /** Why the fact does not count. */
  static final String WHY_NOT = "why_not_reason";

  /** Id of the rule that decided, null where none did. */
  static final String RULE = "deciding_rule";
}
