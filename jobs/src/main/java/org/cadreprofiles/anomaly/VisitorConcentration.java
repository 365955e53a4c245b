package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.Tables;

/**
 * Do more views than elsewhere come from visitors who behave like machines, or from few visitors?
 *
 * <p>Every visitor of a quarter has at most one mark ({@link VisitorMarks}); the share of views by
 * visitors with a mark is held against the platform's other units in the quarter. Chance is that of
 * whole visitors, never of views. See docs/detectors/VisitorConcentration.md.
 *
 * @param fewestViews marked views beyond the usual without which nothing is asked, 1 to 100,000
 * @param keptInDoubt standard error of the views kept, as a share of them, 0 to 0.5: some were made
 *     by visitors who hid well
 * @param setAsideInDoubt standard error of the views set aside, as a share of them, 0 to 0.5: some
 *     were people's
 */
public record VisitorConcentration(
    @JsonProperty(required = true) double fewestViews,
    @JsonProperty(required = true) double keptInDoubt,
    @JsonProperty(required = true) double setAsideInDoubt)
    implements Detector {
  public VisitorConcentration {
    Limits.between("fewestViews", fewestViews, 1, 100_000);
    Limits.between("keptInDoubt", keptInDoubt, 0, 0.5);
    Limits.between("setAsideInDoubt", setAsideInDoubt, 0, 0.5);
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public Dataset<Row> measure(Traffic traffic) {
    return traffic.marks();
  }

  @Override
  public Dataset<Row> tests(Traffic traffic, Dataset<Row> measured) {
    Column few = col(MarkedViews.MARK).equalTo(FewVisitors.SIGNAL);
    Column chance =
        col(MarkPeers.CLUMPING).divide(col(UsualMarks.OWN).plus(col(MarkPeers.CLUMPING).divide(2)));
    Column spread = col(PeerFunnel.SPREAD).multiply(col(PeerFunnel.SPREAD)).plus(chance);
    return measured
        .withColumn(CaseTests.DETECTOR, lit(id()))
        .withColumn(CaseTests.SIGNAL, col(MarkedViews.MARK))
        .withColumn(
            CaseTests.OBSERVED,
            when(few, col(FewVisitors.CLUMP)).otherwise(col(MarkedViews.MARKED)))
        .withColumn(
            CaseTests.EXPECTED,
            when(few, exp(col(PeerFunnel.CENTRE))).otherwise(col(UsualMarks.OWN)))
        .withColumn(CaseTests.FACTOR, lit(1.0))
        .withColumn(CaseTests.SPREAD, when(few, PeerFunnel.deviation()).otherwise(sqrt(spread)))
        .transform(CaseTests::inShape);
  }

  @Override
  public Dataset<Row> amounts(
      Traffic traffic, Dataset<Row> facts, Dataset<Row> measured, Dataset<Row> found) {
    return new VisitorRemainder(this).of(facts, measured, found);
  }

  @Override
  public Dataset<Row> suspectPageDays(
      Traffic traffic, Dataset<Row> measured, Dataset<Row> amounts) {
    return new SuspectVisitors(traffic)
        .pageDays(measured, amounts)
        .withColumn(SuspectPageDays.RANK, lit(SuspectPageDays.SEEN))
        .transform(SuspectPageDays::inShape);
  }

  @Override
  public Dataset<Row> evidence(
      Tables in,
      Traffic traffic,
      Dataset<Row> measured,
      Dataset<Row> amounts,
      Dataset<Row> suspects) {
    SuspectVisitors visitors = new SuspectVisitors(traffic);
    return new VisitorSamples(traffic)
        .of(visitors.of(measured, amounts), in.read(BrowseEvent.TABLE));
  }

  @Override
  public Map<String, Words> words() {
    return VisitorWords.BY_SIGNAL;
  }
}
