package org.cadreprofiles.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadreprofiles.testing.DatasetEquality.assertDataset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.AnomalyEvidence;
import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.VisitorPageDay;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One world of 40 units and two quarters with every kind of inflation and innocent events. */
class DetectTest {
  private static final LocalDate Q1 = LocalDate.of(2025, 1, 1);
  private static final LocalDate Q2 = LocalDate.of(2025, 4, 1);
  private static final DetectionPeriod PERIOD = new DetectionPeriod(Q1, LocalDate.of(2025, 6, 30));

  private static TrafficWorld world;
  private static Map<String, Dataset<Row>> tables;
  private static Dataset<Row> anomalies;
  private static Dataset<Row> evidence;
  private static Dataset<Row> corrected;

  @BeforeAll
  static void look() {
    world = new TrafficWorld(1, 40, 400, Q1, LocalDate.of(2025, 6, 30));
    world.script(3, Q2, 1.0);
    world.proxyPool(7, Q2, 0.5);
    world.topUp(11, Q2, 0.5);
    world.crowd(15, Q2, 0.5);
    world.crawlers();
    world.claimLog();
    world.typeIn(20, Q1, 0.5);
    tables = world.rows();
    Detected detected = detect(tables);
    anomalies = detected.anomaly().localCheckpoint();
    evidence = detected.anomalyEvidence().localCheckpoint();
    corrected = detected.browseCorrected().localCheckpoint();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "script of one visitor, 3, 2025-04-01, VisitorConcentration",
    "proxy pool, 7, 2025-04-01, VisitorConcentration",
    "top-up before the deadline, 11, 2025-04-01, VisitorConcentration",
    "typed-in total, 20, 2025-01-01, SeriesResidual"
  })
  void inflationIsFoundAndCorrected(String kind, int unit, LocalDate quarter, String detector) {
    Row finding = suspects(unit, quarter, detector).get(0);
    double organic = world.organicOf(unit, quarter);
    assertThat(finding.<Double>getAs(Anomaly.CORRECTED)).isCloseTo(organic, within(0.05 * organic));
    assertThat(finding.<Double>getAs(Anomaly.Q_VALUE)).isLessThanOrEqualTo(0.05);
    assertThat(finding.<String>getAs(Anomaly.STATE)).isEqualTo("open");
  }

  @Test
  void aSignalThatIsLeftOutSpeaksNowhere() {
    Detected without =
        new Detect(TestSettings.all(), Set.of("claim", "few_visitors", "regular"))
            .run(tables::get, PERIOD, Dataset::localCheckpoint);
    assertThat(evidence.where("kind in ('claim', 'few_visitors')").count()).isPositive();
    assertThat(
            without.anomalyEvidence().where("kind in ('claim', 'few_visitors', 'regular')").count())
        .isZero();
  }

  @Test
  void nobodyElseIsAsked() {
    List<Object> asked =
        anomalies
            .where("class = 'suspect'")
            .select(Anomaly.UNIT_ID)
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> row.get(0))
            .toList();
    assertThat(asked).containsExactlyInAnyOrder("u003", "u007", "u011", "u020");
  }

  @Test
  void machinesThatHideNothingOrServeNobodyAreSubtractedWithoutAQuestion() {
    assertThat(anomalies.where("detector = 'BenignMachines'").count()).isEqualTo(80);
    Row sum = corrected.selectExpr("sum(benign_invalid)").first();
    // 26 days, 40 units, 7 views each; a claim may miss one or two.
    assertThat(sum.getDouble(0)).isCloseTo(26 * 40 * 7, within(30.0));
  }

  @Test
  void everyReportedPageDayHasOneRowThatAddsUp() {
    long wrong =
        corrected
            .where(
                "abs(reported - benign_invalid - suspect_invalid - corrected) > 1e-6 or low >"
                    + " corrected or corrected > high or low < 0 or suspect_invalid < 0")
            .count();
    assertThat(wrong).isZero();
    assertThat(corrected.select("platform", "unit_id", "page_id", "day").distinct().count())
        .isEqualTo(corrected.count());
    assertThat(corrected.selectExpr("sum(reported)").first().getDouble(0))
        .isEqualTo(
            tables.get(BrowseDaily.TABLE).selectExpr("double(sum(views))").first().getDouble(0));
  }

  @Test
  void pageDaysAndFindingsAgree() {
    Row finding = suspects(7, Q2, "VisitorConcentration").get(0);
    Row sums =
        corrected
            .where("unit_id = 'u007' and day >= date'2025-04-01'")
            .selectExpr("sum(corrected)", "sum(low)", "sum(high)")
            .first();
    double tolerance = 0.02 * sums.getDouble(0);
    assertThat(sums.getDouble(0))
        .isCloseTo(finding.<Double>getAs(Anomaly.CORRECTED), within(tolerance));
    assertThat(sums.getDouble(1))
        .isLessThanOrEqualTo(finding.<Double>getAs(Anomaly.CORRECTED_LOW) + tolerance);
    assertThat(sums.getDouble(2))
        .isGreaterThanOrEqualTo(finding.<Double>getAs(Anomaly.CORRECTED_HIGH) - tolerance);
  }

  @Test
  void unitsWithoutFindingKeepTheirReportedFigures() {
    assertThat(
            corrected
                .where(
                    "unit_id = 'u030' and (suspect_invalid > 0 or low < corrected or high > corrected)")
                .count())
        .isZero();
  }

  @Test
  void findingsAreQuestionsAndNeverVerdicts() {
    for (Row row : anomalies.select(Anomaly.SENTENCE_EN, Anomaly.SENTENCE_ZH).collectAsList()) {
      assertThat(row.getString(0).toLowerCase(Locale.ROOT))
          .doesNotContain("fake", "fraud", "guilty", "cheat", "null");
      assertThat(row.getString(1)).doesNotContain("造假", "作弊", "违规", "null");
    }
    assertThat(suspects(20, Q1, "SeriesResidual").get(0).<String>getAs(Anomaly.SENTENCE_EN))
        .matches("[\\d,]+ views are claimed; about [\\d,]+ of them stand beside .* Where were .*");
  }

  @Test
  void g14EveryFindingNamesRowsThatCanBeLookedUp() {
    Map<String, Dataset<Row>> feeds = new HashMap<>(tables);
    for (Row item : evidence.collectAsList()) {
      Dataset<Row> source = feeds.get(item.<String>getAs(AnomalyEvidence.SOURCE_TABLE));
      assertThat(source.where(item.<String>getAs(AnomalyEvidence.SOURCE_ROWS)).limit(1).count())
          .as(item.toString())
          .isEqualTo(1);
    }
    assertThat(evidence.where("kind in ('visitor', 'page_day') and source_line is null").count())
        .isZero();
  }

  @Test
  void aDecisionGivesTheStateAndTheIdStays() {
    Row finding = suspects(7, Q2, "VisitorConcentration").get(0);
    Map<String, Dataset<Row>> decided = new HashMap<>(tables);
    String id = finding.getAs(Anomaly.ANOMALY_ID);
    decided.put(
        Decision.TABLE,
        Rows.table(
            "decision_id | target_kind | target_id | verdict | reason | decided_by | decided_at:timestamp",
            "1 | anomaly | " + id + " | confirmed | first look  | r1 | 2025-07-01 00:00:00",
            "2 | anomaly | " + id + " | explained | a lecture   | r2 | 2025-07-02 00:00:00",
            "3 | score   | " + id + " | rejected  | not for us  | r3 | 2025-07-03 00:00:00"));
    Row row = detect(decided).anomaly().where("anomaly_id = '" + id + "'").first();
    assertThat(row.<String>getAs(Anomaly.STATE)).isEqualTo("explained");
    assertThat(row.<String>getAs(Anomaly.DECIDED_BY)).isEqualTo("r2");
    assertThat(row.<String>getAs(Anomaly.DECIDED_WHY)).isEqualTo("a lecture");
  }

  @Test
  void rowOrderAndPartitionsHaveNoSay() {
    Map<String, Dataset<Row>> shuffled = new HashMap<>(tables);
    shuffled.put(
        VisitorPageDay.TABLE,
        tables.get(VisitorPageDay.TABLE).repartition(5).sort(VisitorPageDay.VISITOR));
    shuffled.put(BrowseDaily.TABLE, tables.get(BrowseDaily.TABLE).repartition(3));
    Detected again = detect(shuffled);
    assertDataset(anomalies, again.anomaly());
    assertDataset(corrected, again.browseCorrected());
  }

  private static List<Row> suspects(int unit, LocalDate quarter, String detector) {
    List<Row> found =
        anomalies
            .where(
                "class = 'suspect' and unit_id = '"
                    + TrafficWorld.unit(unit)
                    + "' and detector = '"
                    + detector
                    + "' and period_from = date'"
                    + quarter
                    + "'")
            .collectAsList();
    assertThat(found)
        .as("suspect findings of %s in %s", TrafficWorld.unit(unit), quarter)
        .hasSize(1);
    return found;
  }

  private static Detected detect(Map<String, Dataset<Row>> in) {
    return new Detect(TestSettings.all()).run(in::get, PERIOD, Dataset::localCheckpoint);
  }
}
