package org.cadreprofiles.evaluate.anomaly.baseline;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.Tables;

/** Another way to score cases: the higher, the more should be asked. */
public sealed interface Baseline permits ReportedZScore, FixedRules, CutForest {
  /** Columns of the scores beside platform and unit: first day of the quarter. */
  String QUARTER = "quarter";

  /** Column of the score. */
  String SCORE = "score";

  /** Platform. */
  String PLATFORM = BrowseCorrected.PLATFORM;

  /** Unit. */
  String UNIT = BrowseCorrected.UNIT_ID;

  /** All of them. */
  List<Baseline> ALL = List.of(new ReportedZScore(), new FixedRules(), new CutForest());

  /** What it is called in reports. */
  String title();

  /** Score from which on a case is flagged where nobody sets a threshold for this data. */
  double customary();

  /**
   * Scores cases.
   *
   * @param in gold.browse_corrected, of which only what was reported is read, and
   *     silver.visitor_page_day
   * @return {@link #PLATFORM}, {@link #UNIT}, {@link #QUARTER} and {@link #SCORE}; cases that are
   *     not in it have nothing to be scored by
   */
  Dataset<Row> scores(Tables in);
}
