package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Tables;

/**
 * Does a unit report more views per resident served than units like it?
 *
 * <p>Units of one kind on one platform in one quarter are peers; their views are negative binomial
 * about a common rate per resident. See docs/detectors/PerCapitaFunnel.md.
 *
 * @param fewestResidents residents served without which a rate means nothing, 1 to 1,000,000
 * @param supportedShare share of the views beyond the usual that must come from marked visitors for
 *     a question where a log exists, 0 to 1
 */
public record PerCapitaFunnel(
    @JsonProperty(required = true) int fewestResidents,
    @JsonProperty(required = true) double supportedShare)
    implements Detector {
  /** Name of the only signal. */
  public static final String SIGNAL = "per_capita";

  private static final Map<String, Words> WORDS =
      Map.of(
          SIGNAL,
          new Words(
              "%1$s views are reported; units like this one have %6$s to %7$s. What brought the"
                  + " rest?",
              "申报浏览%1$s次；同类单位为%6$s至%7$s次。多出部分从何而来？",
              "More residents served than the register of units says, or a service that people of"
                  + " other places use.",
              "如服务人口多于单位登记数，或有面向外地群众的服务，即可说明。"));

  public PerCapitaFunnel {
    Limits.between("fewestResidents", fewestResidents, 1, 1_000_000);
    Limits.between("supportedShare", supportedShare, 0, 1);
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public Dataset<Row> measure(Traffic traffic) {
    Dataset<Row> served = new Residents(fewestResidents).of(traffic);
    return new PeerRates(traffic.peers()).of(CaseFacts.of(traffic), served);
  }

  @Override
  public Dataset<Row> tests(Traffic traffic, Dataset<Row> measured) {
    return measured
        .withColumn(CaseTests.DETECTOR, lit(id()))
        .withColumn(CaseTests.SIGNAL, lit(SIGNAL))
        .withColumn(CaseTests.OBSERVED, col(CaseFacts.VALID))
        .withColumn(CaseTests.EXPECTED, col(PeerRates.USUAL))
        .withColumn(CaseTests.FACTOR, lit(1.0))
        .withColumn(CaseTests.SPREAD, col(PeerRates.RELATIVE_SPREAD))
        .transform(CaseTests::inShape);
  }

  @Override
  public Dataset<Row> amounts(
      Traffic traffic, Dataset<Row> facts, Dataset<Row> measured, Dataset<Row> found) {
    Column excess = col(CaseFacts.VALID).minus(col(PeerRates.USUAL));
    Column marked = col(CaseFacts.MARKED_EXCESS);
    Column supported = marked.gt(0).and(marked.geq(excess.multiply(supportedShare)));
    Column peopleLike = when(col(CaseFacts.HAS_LOG), not(supported));
    Column isSuspect =
        when(col(CaseFacts.HAS_LOG), supported).otherwise(not(Explanations.isLaunch(excess)));
    Column width = exp(col(PeerRates.RELATIVE_SPREAD).multiply(CaseTests.Z90));
    Column all = col(CaseFacts.VALID);
    return measured
        .join(broadcast(found.select(CaseKey.columns())), CaseKey.names())
        .withColumn(
            Amounts.CLASS, when(isSuspect, lit(Amounts.SUSPECT)).otherwise(lit(Amounts.BENIGN)))
        .withColumn(Amounts.EXPLANATIONS, Explanations.ofTotals(excess, lit(0.0), peopleLike))
        .withColumn(Amounts.REMAINS, when(isSuspect, col(PeerRates.USUAL)).otherwise(all))
        .withColumn(Amounts.LOW, when(isSuspect, col(PeerRates.USUAL).divide(width)).otherwise(all))
        .withColumn(
            Amounts.HIGH, when(isSuspect, col(PeerRates.USUAL).multiply(width)).otherwise(all))
        .transform(Amounts::inShape);
  }

  @Override
  public Dataset<Row> suspectPageDays(
      Traffic traffic, Dataset<Row> measured, Dataset<Row> amounts) {
    Dataset<Row> weighted =
        CaseFacts.pageDays(traffic)
            .withColumn(SuspectPageDays.WEIGHT, col(CaseFacts.VALID))
            .withColumn(SuspectPageDays.RANK, lit(SuspectPageDays.FROM_PEERS));
    return SuspectPageDays.spread(weighted, amounts);
  }

  @Override
  public Dataset<Row> evidence(
      Tables in,
      Traffic traffic,
      Dataset<Row> measured,
      Dataset<Row> amounts,
      Dataset<Row> suspects) {
    return measured
        .join(broadcast(amounts.select(CaseKey.columns())), CaseKey.names())
        .transform(Residents::evidence);
  }

  @Override
  public Map<String, Words> words() {
    return WORDS;
  }
}
