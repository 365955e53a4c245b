package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * Why a fact does not count: the first reason that holds, in the order written; none: it counts.
 *
 * <p>A condition that is null does not hold.
 */
final class Reasons {

  /** A person was publicly cleared. */
  static final String CLEARED = "cleared";

  /** A decision was revoked. */
  static final String REVOKED = "revoked";

  /** A matter was withdrawn. */
  static final String WITHDRAWN = "withdrawn";

  /** Examined and not found to be so. */
  static final String UNSUBSTANTIATED = "unsubstantiated";

  /** Not concluded on the day. */
  static final String OPEN = "open";

  /** Concluded, but the person may still reply. */
  static final String NOT_FINAL = "not_final";

  /** The person disputes it and nobody has decided. */
  static final String DISPUTED = "disputed";

  /** Somebody else's responsibility. */
  static final String NOT_RESPONSIBLE = "not_responsible";

  /** It takes effect after the day. */
  static final String NOT_YET_EFFECTIVE = "not_yet_effective";

  /** Its period is over. */
  static final String EXPIRED = "expired";

  /** No rule that anybody confirmed or adopted says how long it counts. */
  static final String UNCONFIRMED_RULE = "unconfirmed_rule";

  /** It speaks neither for nor against anybody, or counts under another fact. */
  static final String INFORMATIONAL = "informational";

  private static final Column NO_RULE = lit(null).cast("string");

  private final List<Column> branches = new ArrayList<>();

  private Reasons() {}

  /** Begins without any reason. */
  static Reasons none() {
    return new Reasons();
  }

  /** Facts that are there to be read and never count. */
  static Verdict informational() {
    return none().unless(lit(true), INFORMATIONAL).otherwiseCounts(NO_RULE);
  }

  /** Adds a reason of the product itself. */
  Reasons unless(Column condition, String whyNot) {
    return unless(condition, whyNot, NO_RULE);
  }

  /**
   * Adds a reason that rests on a rule.
   *
   * @param rule id of the rule, null where there is none to cite
   */
  Reasons unless(Column condition, String whyNot, Column rule) {
    branches.add(when(condition, struct(lit(whyNot).as(Verdict.WHY_NOT), rule.as(Verdict.RULE))));
    return this;
  }

  /**
   * Closes the list.
   *
   * @param rule id of the rule by which it counts, null where none is needed
   */
  Verdict otherwiseCounts(Column rule) {
    Column counts = lit(null).cast("string");
    branches.add(struct(counts.as(Verdict.WHY_NOT), rule.as(Verdict.RULE)));
    return new Verdict(coalesce(branches.toArray(Column[]::new)));
  }

  /** Closes the list for facts that need no rule to count. */
  Verdict otherwiseCounts() {
    return otherwiseCounts(NO_RULE);
  }
}
