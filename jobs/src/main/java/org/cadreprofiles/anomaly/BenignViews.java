package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.cadreprofiles.table.VisitorPageDay;

/**
 * Views in a visitor's page-day that no person made and nobody hides: declared crawlers and
 * monitors, and the reloads of a kiosk. What people read at a kiosk is theirs.
 */
final class BenignViews {
  /** Class of screens in public places. */
  static final String KIOSK = "kiosk";

  private BenignViews() {}

  /** Number of such views in a row of {@link VisitorPageDay}; from 0 to its views. */
  static Column declared(VisitorMarks marks) {
    Column reloads =
        when(regular(marks), col(VisitorPageDay.VIEWS)).otherwise(col(VisitorPageDay.SHORT_VIEWS));
    return when(col(VisitorPageDay.DECLARED_VIEWS).equalTo(0), lit(0L))
        .when(col(VisitorPageDay.USER_AGENT_CLASS).equalTo(KIOSK), reloads)
        .otherwise(col(VisitorPageDay.DECLARED_VIEWS));
  }

  /** Views that count as made by a visitor: all but the benign ones. */
  static Column others(VisitorMarks marks) {
    return greatest(lit(0L), col(VisitorPageDay.VIEWS).minus(declared(marks)));
  }

  /** Whether a timer rather than a person spaces the views. */
  static Column regular(VisitorMarks marks) {
    return col(VisitorPageDay.VIEWS)
        .geq(marks.regularViews())
        .and(col(VisitorPageDay.GAP_CV).lt(marks.regularVariation()));
  }
}
