package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.anomaly.record.DetectRecords;
import org.cadreprofiles.anomaly.record.RecordData;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.Tables;

/**
 * Finds reported views that should be asked about and says how many remain, and records of people
 * and units that should be asked about.
 *
 * <p>Views need silver.visitor_page_day, browse_event (for samples), browse_daily, org_unit and
 * decision; records need their feeds, of which any may be empty, gold.identity_link and roster.
 *
 * @param settings detectors and their limits
 * @param leftOut signals that are not looked at; none but where their worth is measured
 */
public record Detect(DetectSettings settings, Set<String> leftOut) {
  public Detect {
    leftOut = Set.copyOf(leftOut);
  }

  /** Detection by every signal. */
  public Detect(DetectSettings settings) {
    this(settings, Set.of());
  }

  /** Every signal of the settings' detectors, by name. */
  public static List<String> signals(DetectSettings settings) {
    return settings.detectors().stream()
        .flatMap(detector -> detector.words().keySet().stream())
        .sorted()
        .toList();
  }

  /**
   * Looks at the period's quarters.
   *
   * @param in tables; visitor_page_day must hold the period and, for the usual level, the weeks
   *     before it that the settings look at, where there are any
   * @param period days judged
   * @param keep makes a dataset that is read several times cheap to read again, such as a local
   *     checkpoint; what is kept are aggregates
   */
  public Detected run(Tables in, DetectionPeriod period, UnaryOperator<Dataset<Row>> keep) {
    Traffic traffic = Traffic.of(in, period, settings, leftOut, keep);
    List<Examined> examined = new ArrayList<>();
    for (Detector detector : settings.detectors()) {
      Dataset<Row> measured = keep.apply(detector.measure(traffic));
      Dataset<Row> tests = detector.tests(traffic, measured).where(lookedAt());
      examined.add(new Examined(detector, measured, keep.apply(tests)));
    }
    Dataset<Row> tests = union(examined.stream().map(Examined::tests).toList());
    Answers answers = Answers.of(in.read(Decision.TABLE));
    Dataset<Row> found = keep.apply(new Rejections(rate(answers, tests), answers).of(tests));
    Dataset<Row> facts = keep.apply(CaseFacts.of(traffic));
    Dataset<Row> series = keep.apply(TwoEstimators.series(tests));
    List<Concluded> concluded =
        examined.stream().map(one -> one.conclude(in, traffic, found, facts, series)).toList();
    return conclude(in, traffic, concluded, facts);
  }

  private double rate(Answers answers, Dataset<Row> tests) {
    return answers
        .level(
            settings.falseDiscoveryRate(),
            tests.withColumn(Anomaly.ANOMALY_ID, Findings.id(col(CaseTests.DETECTOR))))
        .rate();
  }

  private Column lookedAt() {
    return not(col(CaseTests.SIGNAL).isInCollection(leftOut));
  }

  /**
   * Looks at records, whether or not any views are reported; empty where the settings name no
   * detector of records, or no feed has any.
   *
   * @param in tables of the feeds, and gold.identity_link
   * @param zone of local days
   * @param keep makes a dataset that is read several times cheap to read again
   */
  public Optional<Asked> records(Tables in, ZoneId zone, UnaryOperator<Dataset<Row>> keep) {
    Answers answers = Answers.of(in.read(Decision.TABLE));
    return new DetectRecords(settings.records(), settings.falseDiscoveryRate(), answers)
        .run(new RecordData(in, zone, settings.peers(), keep))
        .map(
            found ->
                new Asked(
                    DecidedState.decide(found.findings(), in.read(Decision.TABLE)),
                    EvidenceItems.numbered(found.evidence())));
  }

  private static Detected conclude(
      Tables in, Traffic traffic, List<Concluded> detectors, Dataset<Row> facts) {
    List<Dataset<Row>> findings = new ArrayList<>(List.of(BenignMachines.of(facts)));
    List<Dataset<Row>> evidence = new ArrayList<>();
    List<Dataset<Row>> suspects = new ArrayList<>();
    List<Dataset<Row>> amounts = new ArrayList<>();
    for (Concluded concluded : detectors) {
      findings.add(concluded.findings());
      evidence.add(concluded.evidence());
      suspects.add(concluded.suspects());
      amounts.add(concluded.suspectAmounts());
    }
    return new Detected(
        DecidedState.decide(union(findings), in.read(Decision.TABLE)),
        EvidenceItems.numbered(union(evidence)),
        CorrectedPageDays.of(CaseFacts.pageDays(traffic), union(suspects), union(amounts)));
  }

  private static Dataset<Row> union(List<Dataset<Row>> parts) {
    return parts.stream().reduce(Dataset::unionByName).orElseThrow();
  }
}
