package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** Innocent explanations and what checking them gave, as name=result joined by semicolons. */
final class Explanations {
  /** Share of the views in question that one explanation must account for. */
  private static final double MOST = 0.5;

  private Explanations() {}

  /** For findings about visitors; on rows with {@link CaseFacts} and {@link Amounts}. */
  static Column ofVisitors() {
    return concat_ws(
        ";",
        lit("crowd=no, visitors without a mark are not in question"),
        lit("campaign=no, a missing referrer alone is no mark"),
        lit("shared_address=no, an address alone is no mark"),
        kiosk(),
        lit("holiday=no, shares are compared and not totals"),
        launch(col(CaseFacts.MARKED_EXCESS)));
  }

  /**
   * For findings about totals.
   *
   * @param excess views beyond the expected
   * @param backlog views missing on days without any, which may have come later
   * @param peopleLike whether the views beyond come from visitors without a mark; null without log
   */
  static Column ofTotals(Column excess, Column backlog, Column peopleLike) {
    return concat_ws(
        ";",
        yesOrNo("crowd", peopleLike, "visitors behave as people do"),
        yesOrNo("campaign", peopleLike, "visitors behave as people do"),
        lit("holiday=no, what all units of the platform share is divided out"),
        yesOrNo("outage", outage(excess, backlog), "days without views came before"),
        kiosk(),
        launch(excess));
  }

  /** Whether views missing on empty days account for most of those beyond the expected. */
  static Column outage(Column excess, Column backlog) {
    return backlog.gt(0).and(backlog.geq(excess.multiply(MOST)));
  }

  /** Whether pages new in the period account for most of the views in question. */
  static Column isLaunch(Column excess) {
    return col(CaseFacts.NEW_PAGE_VIEWS).geq(excess.multiply(MOST));
  }

  private static Column launch(Column excess) {
    return yesOrNo("launch", isLaunch(excess), "new pages have most of them");
  }

  private static Column kiosk() {
    return concat(
        lit("kiosk=subtracted, "),
        format_number(col(CaseFacts.BENIGN), 0),
        lit(" views by declared or undeclared machines"));
  }

  private static Column yesOrNo(String name, Column holds, String why) {
    return when(holds.isNull(), lit(name + "=cannot be checked, no log"))
        .when(not(holds), lit(name + "=no"))
        .otherwise(lit(name + "=yes, " + why));
  }
}
