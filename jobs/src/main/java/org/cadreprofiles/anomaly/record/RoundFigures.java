package org.cadreprofiles.anomaly.record;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.cadreprofiles.anomaly.Doubles;
import org.cadreprofiles.anomaly.Limits;
import org.cadreprofiles.stats.DigitTest;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.AnomalyEvidence;
import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.IndicatorValue;
import scala.collection.Seq;

/**
 * Do the counts that a unit reports end in some digits more often than counts do?
 *
 * <p>A case is a unit's quarter on a platform, or its year among its indicators. The weakest of all
 * evidence: its p-values enter Benjamini and Hochberg with a weight below one (Genovese, Roeder and
 * Wasserman 2006). See docs/detectors/RoundFigures.md.
 *
 * @param smallestCount counts below are not looked at, 100 to 1,000,000
 * @param fewestCounts counts without which a unit is not judged, 50 to 100,000
 * @param smallestSpread width of the middle half of the counts below which digits cannot be even,
 *     20 to 1,000,000
 * @param leastExcess share of a digit above the usual before anybody is asked, 0.01 to 0.9
 * @param weight what the p-value is divided by, 0.001 to 1
 */
public record RoundFigures(
    @JsonProperty(required = true) int smallestCount,
    @JsonProperty(required = true) int fewestCounts,
    @JsonProperty(required = true) double smallestSpread,
    @JsonProperty(required = true) double leastExcess,
    @JsonProperty(required = true) double weight)
    implements RecordDetector {
  private static final String EXCESS = "excess";
  private static final String LARGEST = "largest_excess";
  private static final String PLACE = "place_of_digit";

  public RoundFigures {
    Limits.between("smallestCount", smallestCount, 100, 1_000_000);
    Limits.between("fewestCounts", fewestCounts, 50, 100_000);
    Limits.between("smallestSpread", smallestSpread, 20, 1_000_000);
    Limits.between("leastExcess", leastExcess, 0.01, 0.9);
    Limits.between("weight", weight, 0.001, 1);
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public String subjectKind() {
    return "unit";
  }

  @Override
  public List<String> feeds() {
    return List.of(BrowseDaily.TABLE, IndicatorValue.TABLE);
  }

  @Override
  public Measured measure(RecordData data) {
    Column excess =
        transform(
            arrays_zip(col(TerminalDigits.DIGITS), col(TerminalDigits.SHARES)),
            pair ->
                pair.getField(TerminalDigits.DIGITS)
                    .divide(col(TerminalDigits.COUNTS))
                    .minus(pair.getField(TerminalDigits.SHARES)));
    Dataset<Row> cases =
        new TerminalDigits(this)
            .of(data.in())
            .withColumn(EXCESS, excess)
            .withColumn(LARGEST, array_max(col(EXCESS)))
            .withColumn(PLACE, array_position(col(EXCESS), col(LARGEST)).cast("int"))
            .withColumn(Anomaly.P_VALUE, least(lit(1.0), p().divide(weight)))
            .withColumn(Anomaly.SUBJECT_ID, col(Anomaly.UNIT_ID))
            .withColumn(
                RecordCases.KEY,
                concat_ws(
                    "/",
                    col(TerminalDigits.STRETCH),
                    col(TerminalDigits.SOURCE),
                    coalesce(col(Anomaly.PLATFORM), lit(""))))
            .withColumn(RecordCases.ASKED, col(LARGEST).geq(leastExcess))
            .drop(EXCESS);
    return new Measured(cases, cases);
  }

  /** A function of our own, since Spark has no incomplete gamma function. */
  private static Column p() {
    return udf(
            (UDF2<Seq<Double>, Seq<Double>, Double>)
                (counts, shares) -> DigitTest.pValue(Doubles.of(counts), Doubles.of(shares)),
            DataTypes.DoubleType)
        .apply(col(TerminalDigits.DIGITS), col(TerminalDigits.SHARES));
  }

  private static Column share() {
    return element_at(col(TerminalDigits.DIGITS), col(PLACE)).divide(col(TerminalDigits.COUNTS));
  }

  private static Column usual() {
    return element_at(col(TerminalDigits.SHARES), col(PLACE));
  }

  private static Column[] figures() {
    return new Column[] {
      format_number(col(TerminalDigits.COUNTS), 0),
      format_number(share().multiply(100), 0),
      col(PLACE).minus(1).cast("string"),
      format_number(usual().multiply(100), 0)
    };
  }

  @Override
  public Dataset<Row> worded(Dataset<Row> found) {
    return found
        .withColumn(Anomaly.REPORTED, element_at(col(TerminalDigits.DIGITS), col(PLACE)))
        .withColumn(Anomaly.EXPECTED, round(usual().multiply(col(TerminalDigits.COUNTS)), 1))
        .withColumn(Anomaly.EFFECT, round(share().divide(usual()), 3))
        .withColumn(
            Anomaly.SENTENCE_EN,
            format_string(
                "%2$s %% of %1$s reported counts end in %3$s, where %4$s %% are usual. How were they"
                    + " counted?",
                figures()))
        .withColumn(
            Anomaly.SENTENCE_ZH,
            format_string("申报的%1$s个计数中，末位为%3$s的占%2$s%%，通常为%4$s%%。这些数是如何统计的？", figures()))
        .withColumn(
            Anomaly.EXPLANATIONS,
            concat_ws(
                ";",
                lit("rounding_of_platform=no, digits of the other units are compared"),
                lit("small_counts=no, small and hardly varying counts are not looked at")))
        .withColumn(
            Anomaly.REFUTATION_EN,
            lit("A counting device or a form that rounds, or the log behind the counts."))
        .withColumn(Anomaly.REFUTATION_ZH, lit("如计数设备或报表本身取整，或有原始日志可核对，即可说明。"));
  }

  @Override
  public Dataset<Row> evidence(Dataset<Row> found, Dataset<Row> details) {
    Column sample = col(TerminalDigits.SAMPLE);
    return found
        .withColumn(AnomalyEvidence.KIND, lit("terminal_digit"))
        .withColumn(AnomalyEvidence.VALUE, round(share(), 4))
        .withColumn(AnomalyEvidence.LIMIT, round(usual(), 4))
        .withColumn(
            AnomalyEvidence.DETAIL_EN,
            format_string("%2$s %% of %1$s counts end in %3$s, %4$s %% usual", figures()))
        .withColumn(
            AnomalyEvidence.DETAIL_ZH,
            format_string("%1$s个计数中末位为%3$s的占%2$s%%，通常为%4$s%%", figures()))
        .withColumn(AnomalyEvidence.SOURCE_TABLE, col(TerminalDigits.SOURCE))
        .withColumn(
            AnomalyEvidence.SOURCE_ROWS,
            RecordItems.oneRecord(
                sample.getField(Envelope.SOURCE_SYSTEM), sample.getField(Envelope.RECORD_ID)))
        .withColumn(AnomalyEvidence.SOURCE_FILE_ID, sample.getField(Envelope.SOURCE_FILE_ID))
        .withColumn(AnomalyEvidence.SOURCE_LINE, sample.getField(Envelope.SOURCE_LINE));
  }
}
