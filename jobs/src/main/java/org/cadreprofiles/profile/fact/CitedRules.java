package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.rule.Rules;

/**
 * The rules that are cited where the product would act the same without them: what is cleared,
 * revoked or still open to comment never counts, whatever conf/rules says.
 *
 * @param asOf day on which a rule must be in force to be cited
 */
record CitedRules(Rules rules, LocalDate asOf) {

  static final String CLEARED_COUNTS_ZERO = "cleared_counts_zero";
  static final String REVOKED_COUNTS_ZERO = "revoked_counts_zero";
  static final String COMMENT_WINDOW = "comment_window";

  /** Why a cleared matter does not count. */
  Column clearing() {
    return cited("petition", CLEARED_COUNTS_ZERO);
  }

  /** Why a revoked decision does not count. */
  Column revocation() {
    return cited("sanction", REVOKED_COUNTS_ZERO);
  }

  /** Why an audit finding open to comment does not count. */
  Column commentWindow() {
    return cited("audit", COMMENT_WINDOW);
  }

  private Column cited(String domain, String effect) {
    String id = rules.first(domain, effect, asOf).map(Rule::id).orElse(null);
    return lit(id).cast("string");
  }
}
