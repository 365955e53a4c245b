package org.cadreprofiles.govern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.Tables;

/**
 * The kind of each indicator: as a reviewer decided, else as declared, beside what its text says.
 *
 * <p>A reviewer decides by a decision about the indicator whose verdict is one of the kinds.
 */
final class IndicatorKinds {
  static final String OUTCOME = "outcome";
  static final String PROCESS = "process";
  static final String TRACE = "trace";

  /** Kind decided, else declared. */
  static final String EFFECTIVE = "effective_kind";

  /** Word of the text that speaks of process work or trace; empty where none does. */
  static final String WORD = "kind_word";

  /** Whether the text disagrees with the kind declared and nobody decided. */
  static final String DISAGREES = "kind_disagrees";

  private static final String ABOUT_INDICATOR = "indicator";
  private static final String DECIDED = "decided_kind";
  private static final String TRACE_WORD = "trace_word";

  private IndicatorKinds() {}

  /** The indicators with {@link #EFFECTIVE}, {@link #WORD} and {@link #DISAGREES}. */
  static Dataset<Row> recognised(Dataset<Row> indicators, ProcessWords words, Tables in) {
    Column text = concat_ws(" ", col(Indicator.NAME), col(Indicator.DESCRIPTION));
    Column trace = col(TRACE_WORD);
    return indicators
        .join(decided(in), new String[] {Indicator.INDICATOR_ID}, "left")
        .withColumn(EFFECTIVE, coalesce(col(DECIDED), col(Indicator.KIND)))
        .withColumn(TRACE_WORD, regexp_extract(text, words.tracePattern(), 1))
        .withColumn(
            WORD,
            when(trace.notEqual(lit("")), trace)
                .otherwise(regexp_extract(text, words.processPattern(), 1)))
        .withColumn(
            DISAGREES,
            col(DECIDED)
                .isNull()
                .and(col(Indicator.KIND).equalTo(lit(OUTCOME)))
                .and(col(WORD).notEqual(lit(""))));
  }

  private static Dataset<Row> decided(Tables in) {
    return in.read(Decision.TABLE)
        .filter(col(Decision.TARGET_KIND).equalTo(lit(ABOUT_INDICATOR)))
        .filter(col(Decision.VERDICT).isin(OUTCOME, PROCESS, TRACE))
        .groupBy(col(Decision.TARGET_ID).as(Indicator.INDICATOR_ID))
        .agg(
            max_by(
                    col(Decision.VERDICT),
                    struct(col(Decision.DECIDED_AT), col(Decision.DECISION_ID)))
                .as(DECIDED));
  }
}
