package org.cadreprofiles.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.score.card.Aspect;
import org.cadreprofiles.score.card.IndicatorChoice;
import org.cadreprofiles.score.card.Ledger;
import org.cadreprofiles.score.card.LedgerEntry;
import org.cadreprofiles.score.card.MinMax;
import org.cadreprofiles.score.card.Missing;
import org.cadreprofiles.score.card.PeerGrouping;
import org.cadreprofiles.score.card.Pillar;
import org.cadreprofiles.score.card.Responsibility;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.score.card.ScoreSettings;
import org.cadreprofiles.score.card.Scorecard;
import org.cadreprofiles.score.card.WeightedIndicator;
import org.cadreprofiles.score.revision.ScoreTables;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.AuditFinding;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorGate;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.ProfileEvent;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.table.WorkRecord;
import org.cadreprofiles.testing.Rows;
import org.cadreprofiles.testing.SharedSpark;

/**
 * Four townships of four leading cadres each, the year 2025: cadre C11 is the first of township T1.
 *
 * <p>Indicators: SERV (services per capita, computed), QUAL (unit, reported), PERS (person,
 * reported). Township Ti has 1,000 residents, 1,000 i views a quarter and quality 80 + i; cadre Cij
 * has 50 + 4 i + j.
 */
public final class County {
  public static final ScorePeriod YEAR = ScorePeriod.year(2025);
  public static final LocalDate AS_OF = LocalDate.of(2026, 1, 20);
  public static final ScoreSettings SETTINGS = new ScoreSettings(200, 7, 0.9, 0.2, 2);

  private static final String VIEWS =
      "platform | unit_id | page_id | day:date | reported:double | benign_invalid:double"
          + " | suspect_invalid:double | corrected:double | low:double | high:double";
  private static final String[] QUARTERS = {"2025-02-10", "2025-05-10", "2025-08-10", "2025-11-10"};
  private static final Contracts CONTRACTS = Contracts.load();

  private final Map<String, Dataset<Row>> tables = new HashMap<>();

  County() {
    units();
    people();
    catalogue();
    views();
    List.of(
            Anomaly.TABLE,
            Decision.TABLE,
            Petition.TABLE,
            AuditFinding.TABLE,
            WorkRecord.TABLE,
            DisciplineCase.TABLE,
            ProfileEvent.TABLE,
            Score.TABLE,
            ScorePart.TABLE)
        .forEach(table -> tables.put(table, empty(table)));
  }

  /** The scorecard of the tests: 60 for SERV and QUAL alike, 40 for PERS. */
  public static Scorecard scorecard() {
    return scorecard(
        new Missing(0.3, 3, 90),
        new Ledger(
            5,
            10,
            List.of(
                entry(
                    "commendation",
                    LedgerEntry.Polarity.POSITIVE,
                    1,
                    3,
                    LedgerEntry.Window.STARTED),
                entry(
                    "sanction", LedgerEntry.Polarity.NEGATIVE, -4, 8, LedgerEntry.Window.IN_EFFECT),
                entry(
                    "discipline_case",
                    LedgerEntry.Polarity.NEGATIVE,
                    -2,
                    4,
                    LedgerEntry.Window.STARTED),
                entry(
                    "petition",
                    LedgerEntry.Polarity.NEGATIVE,
                    -1,
                    3,
                    LedgerEntry.Window.STARTED))));
  }

  public static Scorecard scorecard(Missing missing, Ledger ledger) {
    return new Scorecard(
        "test",
        1,
        List.of(
            new Aspect(
                "performance",
                60,
                List.of(
                    new Pillar("services", 1, List.of(), listed("SERV")),
                    new Pillar("quality", 1, List.of("quality"), listed("QUAL")))),
            new Aspect("diligence", 40, List.of(new Pillar("own", 1, List.of(), listed("PERS"))))),
        new PeerGrouping(
            3,
            List.of(
                List.of(PeerGrouping.Trait.POST_KIND, PeerGrouping.Trait.UNIT_KIND),
                List.of(PeerGrouping.Trait.POST_KIND))),
        new MinMax(0),
        missing,
        new Responsibility(1, 0.8, 0.3, 0.6),
        ledger,
        0.25);
  }

  private static LedgerEntry entry(
      String kind,
      LedgerEntry.Polarity polarity,
      double points,
      double cap,
      LedgerEntry.Window window) {
    return new LedgerEntry(kind, polarity, points, cap, window, "scorecard section 4");
  }

  private static IndicatorChoice listed(String id) {
    return new IndicatorChoice.Listed(List.of(new WeightedIndicator(id, 1)));
  }

  /** The tables as stages read them. */
  Tables tables() {
    return table -> {
      Dataset<Row> rows = tables.get(table);
      if (rows == null) {
        throw new AssertionError(table + " is read; the county has " + tables.keySet());
      }
      return rows;
    };
  }

  /** Puts rows in the place of a table's. */
  County with(String table, String header, String... rows) {
    tables.put(table, complete(table, Rows.table(header, rows)));
    return this;
  }

  /** Puts rows beside a table's. */
  County plus(String table, String header, String... rows) {
    tables.merge(table, complete(table, Rows.table(header, rows)), Dataset::union);
    return this;
  }

  /** Puts any rows in the place of a table's. */
  County with(String table, Dataset<Row> rows) {
    tables.put(table, rows);
    return this;
  }

  /** Scores everybody. */
  ScoreTables scored() {
    return scored("run-1");
  }

  ScoreTables scored(String runId) {
    // Computed once and handed back as rows, as the job does with what it keeps in memory.
    Dataset<Row> outcomes = new Scoring(scorecard(), SETTINGS).outcomes(tables(), YEAR, AS_OF);
    Dataset<Row> kept =
        SharedSpark.session().createDataFrame(outcomes.collectAsList(), outcomes.schema());
    return ScoreTables.of(kept, YEAR, runId);
  }

  public static Dataset<Row> complete(String table, Dataset<Row> rows) {
    return Rows.complete(rows, schema(table));
  }

  public static Dataset<Row> empty(String table) {
    return SharedSpark.session().createDataFrame(List.<Row>of(), schema(table));
  }

  public static StructType schema(String table) {
    StructType schema = new StructType();
    for (var column : CONTRACTS.get(table).storedColumns()) {
      schema =
          schema.add(column.name(), org.apache.spark.sql.types.DataType.fromDDL(column.type()));
    }
    return schema;
  }

  /** Four people more: see ScoringTest. */
  County withNewcomers() {
    return plus(
            OrgUnit.TABLE,
            "record_id | source_system | unit_id | unit_kind | service_population:int | valid_from:date",
            "u9 | hr | D9 | department | 1000 | 2018-01-01")
        .plus(
            Roster.TABLE,
            "record_id | source_system | cadre_no | unit_id | post_title | post_level | post_kind"
                + " | in_charge_of:array<string> | valid_from:date | valid_to:date",
            "r90 | hr | N90 | T1 | head   | 141 | leading |               | 2020-01-01 | 2025-03-14",
            "r91 | hr | N90 | T4 | head   | 141 | leading |               | 2025-03-15 |",
            "r92 | hr | N92 | T2 | deputy | 141 | leading | roads;quality | 2020-01-01 |",
            "r93 | hr | N93 | T2 | head   | 141 | leading |               | 2025-11-01 |",
            "r94 | hr | N94 | D9 | head   | 141 | leading |               | 2020-01-01 |")
        .plus(
            IdentityLink.TABLE,
            "feed | source_system | record_id | cadre_id | method",
            "roster | hr | r90 | C90 | id",
            "roster | hr | r91 | C90 | id",
            "roster | hr | r92 | C92 | id",
            "roster | hr | r93 | C93 | id",
            "roster | hr | r94 | C94 | id",
            "indicator_value | hr | p94 | C94 | id")
        .plus(
            IndicatorValue.TABLE,
            "record_id | source_system | indicator_id | period_from:date | period_to:date | value:double",
            "p94 | hr | PERS | 2025-01-01 | 2025-12-31 | 60");
  }

  private void units() {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      rows.add("u" + i + " | hr | T" + i + " | township | 1000 | 2018-01-01");
    }
    with(
        OrgUnit.TABLE,
        "record_id | source_system | unit_id | unit_kind | service_population:int | valid_from:date",
        rows.toArray(String[]::new));
  }

  private void people() {
    List<String> roster = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      for (int j = 1; j <= 4; j++) {
        String n = "" + i + j;
        roster.add(
            "r" + n + " | hr | N" + n + " | T" + i + " | head | 141 | leading | | 2020-01-01 |");
        links.add("roster | hr | r" + n + " | C" + n + " | id");
        links.add("indicator_value | hr | p" + n + " | C" + n + " | id");
      }
    }
    with(
        Roster.TABLE,
        "record_id | source_system | cadre_no | unit_id | post_title | post_level | post_kind"
            + " | in_charge_of:array<string> | valid_from:date | valid_to:date",
        roster.toArray(String[]::new));
    with(
        IdentityLink.TABLE,
        "feed | source_system | record_id | cadre_id | method",
        links.toArray(String[]::new));
  }

  private void catalogue() {
    with(
        Indicator.TABLE,
        "record_id | source_system | indicator_id | name | issuer_unit_id | aspect | kind | direction"
            + " | subject_kind | formula | source | joint_review | valid_from:date",
        "i1 | hr | SERV | Services | D1 | performance | outcome | up | unit"
            + " | computed:services_per_capita | | passed | 2024-01-01",
        "i2 | hr | QUAL | Quality  | D1 | performance | outcome | up | unit | | register | passed | 2024-01-01",
        "i3 | hr | PERS | Tasks    | D1 | diligence | outcome | up | cadre | | register | passed | 2024-01-01");
    with(
        IndicatorGate.TABLE,
        "indicator_id | period_from:date | period_to:date | admitted:boolean | needs_review:boolean"
            + " | rule | reason | reason_zh | citation",
        "SERV | 2025-01-01 | 2025-12-31 | true | false | GATE-JOINT-REVIEW | ok | ok | c",
        "QUAL | 2025-01-01 | 2025-12-31 | true | false | GATE-JOINT-REVIEW | ok | ok | c",
        "PERS | 2025-01-01 | 2025-12-31 | true | false | GATE-JOINT-REVIEW | ok | ok | c");
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      values.add(
          "q" + i + " | hr | QUAL | T" + i + " | 2025-01-01 | 2025-12-31 | " + (80 + i) + " |");
      for (int j = 1; j <= 4; j++) {
        int value = 50 + 4 * i + j;
        values.add("p" + i + j + " | hr | PERS | | 2025-01-01 | 2025-12-31 | " + value + " | 0.5");
      }
    }
    with(
        IndicatorValue.TABLE,
        "record_id | source_system | indicator_id | unit_id | period_from:date | period_to:date"
            + " | value:double | standard_error:double",
        values.toArray(String[]::new));
  }

  private void views() {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      int views = 1000 * i;
      for (String day : QUARTERS) {
        rows.add(
            String.format(
                "web | T%d | home | %s | %d | 0 | 0 | %d | %d | %d",
                i, day, views, views, views, views));
      }
    }
    with(BrowseCorrected.TABLE, VIEWS, rows.toArray(String[]::new));
  }

  /**
   * Township T1 reports 9,000 views in the first quarter, of which 8,000 should not be believed.
   */
  County withInflatedViews() {
    tables.computeIfPresent(
        BrowseCorrected.TABLE,
        (table, rows) -> rows.filter("unit_id <> 'T1' or day <> date'2025-02-10'"));
    return plus(
        BrowseCorrected.TABLE,
        VIEWS,
        "web | T1 | home | 2025-02-10 | 9000 | 0 | 8000 | 1000 | 800 | 1300");
  }

  /** A suspect finding about these views, in the given state. */
  County withFinding(String state) {
    return with(
        Anomaly.TABLE,
        "anomaly_id | detector | detector_version | subject_kind | subject_id | unit_id | platform"
            + " | period_from:date | period_to:date | class | reported:double | corrected:double"
            + " | sentence_en | sentence_zh | state",
        "a1 | VisitorConcentration | 1 | unit | T1 | T1 | web | 2025-01-01 | 2025-03-31 | suspect"
            + " | 9000 | 1000 | en | zh | "
            + state);
  }
}
