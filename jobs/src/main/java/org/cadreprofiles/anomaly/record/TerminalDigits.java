package org.cadreprofiles.anomaly.record;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.percentile_approx;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.Tables;

/**
 * Terminal digits of the counts that a unit reported, in a quarter on each platform and in a year
 * among its indicators, beside those of all other units.
 *
 * @param settings limits of the detector
 */
record TerminalDigits(RoundFigures settings) {
  /** Table that the counts come from. */
  static final String SOURCE = "source_of_counts";

  /** Counts large enough to judge. */
  static final String COUNTS = "counts";

  /** How often each digit occurs, from 0 to 9. */
  static final String DIGITS = "digits";

  /** Usual share of each digit: of all other units, where those have many, else a tenth. */
  static final String SHARES = "shares";

  /** First day of the quarter of claimed views, of the year of indicators. */
  static final String STRETCH = "stretch";

  /** System, id, file and line of one of the rows. */
  static final String SAMPLE = "sample";

  private static final String COUNT = "count_reported";
  private static final String DAY = "day_reported";
  private static final String LAST = "terminal_digit";
  private static final String MIDDLE_HALF = "middle_half";
  private static final Column QUARTILES = array(lit(0.25), lit(0.75));
  private static final int BASE = 10;
  private static final double ENOUGH_OF_OTHERS = 1000;

  /** One row per unit, stretch, source and platform that has enough counts. */
  Dataset<Row> of(Tables in) {
    WindowSpec group = Window.partitionBy(STRETCH, SOURCE, Anomaly.PLATFORM);
    Column quartiles = percentile_approx(col(COUNT), QUARTILES, lit(10_000));
    Dataset<Row> units =
        views(in)
            .unionByName(values(in))
            .where(col(COUNT).geq(settings.smallestCount()).and(whole(col(COUNT))))
            .withColumn(LAST, col(COUNT).mod(BASE))
            .groupBy(col(STRETCH), col(SOURCE), col(Anomaly.PLATFORM), col(Anomaly.UNIT_ID))
            .agg(
                count(lit(1)).cast("double").as(COUNTS),
                array(IntStream.range(0, BASE).mapToObj(TerminalDigits::of).toArray(Column[]::new))
                    .as(DIGITS),
                quartiles.as(MIDDLE_HALF),
                min(DAY).as(Anomaly.PERIOD_FROM),
                max(DAY).as(Anomaly.PERIOD_TO),
                min(SAMPLE).as(SAMPLE));
    Column others = sum(COUNTS).over(group).minus(col(COUNTS));
    Column[] shares =
        IntStream.range(0, BASE)
            .mapToObj(
                digit -> {
                  Column own = col(DIGITS).getItem(digit);
                  Column rest = sum(own).over(group).minus(own);
                  return when(others.geq(ENOUGH_OF_OTHERS), rest.plus(1).divide(others.plus(BASE)))
                      .otherwise(1.0 / BASE);
                })
            .toArray(Column[]::new);
    return units
        .withColumn(SHARES, array(shares))
        .where(
            col(COUNTS)
                .geq(settings.fewestCounts())
                .and(middleHalf().geq(settings.smallestSpread())))
        .drop(MIDDLE_HALF);
  }

  private static Column middleHalf() {
    return col(MIDDLE_HALF).getItem(1).minus(col(MIDDLE_HALF).getItem(0));
  }

  private static Column of(int digit) {
    return sum(when(col(LAST).equalTo(digit), 1.0).otherwise(0.0));
  }

  private static Column whole(Column count) {
    return rint(count).equalTo(count);
  }

  private static Dataset<Row> views(Tables in) {
    return in.read(BrowseDaily.TABLE)
        .select(
            lit(BrowseDaily.TABLE).as(SOURCE),
            col(BrowseDaily.PLATFORM).as(Anomaly.PLATFORM),
            col(BrowseDaily.UNIT_ID).as(Anomaly.UNIT_ID),
            col(BrowseDaily.DAY).as(DAY),
            trunc(col(BrowseDaily.DAY), "quarter").as(STRETCH),
            col(BrowseDaily.VIEWS).cast("double").as(COUNT),
            sample().as(SAMPLE));
  }

  private static Dataset<Row> values(Tables in) {
    return in.read(IndicatorValue.TABLE)
        .where(col(IndicatorValue.UNIT_ID).isNotNull())
        .select(
            lit(IndicatorValue.TABLE).as(SOURCE),
            lit(null).cast("string").as(Anomaly.PLATFORM),
            col(IndicatorValue.UNIT_ID).as(Anomaly.UNIT_ID),
            col(IndicatorValue.PERIOD_TO).as(DAY),
            trunc(col(IndicatorValue.PERIOD_TO), "year").as(STRETCH),
            col(IndicatorValue.VALUE).as(COUNT),
            sample().as(SAMPLE));
  }

  private static Column sample() {
    return struct(
        Envelope.SOURCE_SYSTEM, Envelope.RECORD_ID, Envelope.SOURCE_FILE_ID, Envelope.SOURCE_LINE);
  }
}
