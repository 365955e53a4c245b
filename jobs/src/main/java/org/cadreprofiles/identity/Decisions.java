package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.try_url_decode;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.IdentityLink;

/**
 * What people decided about pairs of a record and a cadre; the latest word on a pair counts, for
 * ever.
 *
 * <p>The target of such a decision is feed, source system, record id and cadre id, URL-encoded and
 * joined by bars, as gold.identity_review has them; the verdict is same or different.
 */
final class Decisions {
  static final String FEED = IdentityLink.FEED;
  static final String SOURCE_SYSTEM = IdentityLink.SOURCE_SYSTEM;
  static final String RECORD_ID = IdentityLink.RECORD_ID;

  /** The cadre id that was decided on; it may have been merged since. */
  static final String DECIDED_ID = "decided_cadre_id";

  static final String VERDICT = Decision.VERDICT;
  static final String DECIDED_AT = Decision.DECIDED_AT;
  static final String DECISION_ID = Decision.DECISION_ID;

  static final String SAME = "same";
  static final String DIFFERENT = "different";

  private static final String KIND = "identity_pair";
  private static final String BAR = "\\|";
  private static final List<String> KEY = List.of(FEED, SOURCE_SYSTEM, RECORD_ID, DECIDED_ID);
  private static final String PARTS = "parts";
  private static final String ORDER = "order_of_decision";

  private Decisions() {}

  /**
   * Takes the pairs apart.
   *
   * @param decisions rows of silver.decision, as known on the day
   * @return {@link #FEED}, {@link #SOURCE_SYSTEM}, {@link #RECORD_ID}, {@link #DECIDED_ID}, {@link
   *     #VERDICT}, {@link #DECIDED_AT}, {@link #DECISION_ID}; a pair once
   */
  static Dataset<Row> of(Dataset<Row> decisions) {
    Column latest =
        row_number()
            .over(
                Window.partitionBy(KEY.stream().map(name -> col(name)).toArray(Column[]::new))
                    .orderBy(desc(DECIDED_AT), desc(DECISION_ID)));
    Dataset<Row> pairs = pairs(decisions).where(readable());
    for (int i = 0; i < KEY.size(); i++) {
      pairs = pairs.withColumn(KEY.get(i), try_url_decode(get(col(PARTS), lit(i))));
    }
    return pairs
        .withColumn(ORDER, latest)
        .where(col(ORDER).equalTo(1))
        .select(
            col(FEED),
            col(SOURCE_SYSTEM),
            col(RECORD_ID),
            col(DECIDED_ID),
            col(VERDICT),
            col(DECIDED_AT),
            col(DECISION_ID));
  }

  /** The rows about pairs, their target taken apart and their verdict without case and spaces. */
  static Dataset<Row> pairs(Dataset<Row> decisions) {
    return decisions
        .where(col(Decision.TARGET_KIND).equalTo(KIND))
        .withColumn(PARTS, split(col(Decision.TARGET_ID), BAR))
        .withColumn(VERDICT, lower(trim(col(VERDICT))));
  }

  /** Whether one of {@link #pairs} says what it decides. */
  static Column readable() {
    return size(col(PARTS)).equalTo(KEY.size()).and(col(VERDICT).isin(SAME, DIFFERENT));
  }
}
