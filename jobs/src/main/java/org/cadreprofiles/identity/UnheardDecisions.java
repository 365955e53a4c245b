package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Decision;

/** Decisions about who is who that nothing can follow from: whoever decided ought to hear of it. */
final class UnheardDecisions {
  /** Why nothing follows: one of the three below. */
  static final String RULE = Identified.RULE;

  /** The target is not four parts with bars between, or the verdict neither same nor different. */
  static final String READABLE = "identity_pair_is_readable";

  /** No cadre number has or had the cadre id. */
  static final String CADRE_KNOWN = "decided_cadre_is_known";

  /** There is no such record, or it names nobody. */
  static final String RECORD_KNOWN = "decided_record_is_known";

  private static final String[] RECORD = {
    Decisions.FEED, Decisions.SOURCE_SYSTEM, Decisions.RECORD_ID
  };

  private UnheardDecisions() {}

  /**
   * Lists them.
   *
   * @param written rows of silver.decision, as known on the day
   * @param decisions {@link Decisions#of} these
   * @param ids {@link People#ids}
   * @param links rows of gold.identity_link
   * @return {@link #RULE} and {@link Decisions#DECISION_ID}; a decision may break two rules
   */
  static Dataset<Row> of(
      Dataset<Row> written, Dataset<Row> decisions, Dataset<Row> ids, Dataset<Row> links) {
    Dataset<Row> unread = Decisions.pairs(written).where(not(Decisions.readable()));
    return broken(READABLE, unread)
        .unionByName(
            broken(
                CADRE_KNOWN, decisions.join(ids, new String[] {Decisions.DECIDED_ID}, "left_anti")))
        .unionByName(broken(RECORD_KNOWN, decisions.join(links, RECORD, "left_anti")));
  }

  private static Dataset<Row> broken(String rule, Dataset<Row> decisions) {
    return decisions.select(lit(rule).as(RULE), col(Decision.DECISION_ID));
  }
}
