package org.cadreprofiles.score.group;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.cadreprofiles.score.County;
import org.cadreprofiles.score.Scoring;
import org.cadreprofiles.score.card.Aspect;
import org.cadreprofiles.score.card.IndicatorChoice;
import org.cadreprofiles.score.card.MinMax;
import org.cadreprofiles.score.card.Missing;
import org.cadreprofiles.score.card.PeerGrouping;
import org.cadreprofiles.score.card.Pillar;
import org.cadreprofiles.score.card.ScoreSettings;
import org.cadreprofiles.score.card.Scorecard;
import org.cadreprofiles.score.card.WeightedIndicator;
import org.cadreprofiles.score.revision.ScoreTables;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorGate;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.testing.Rows;
import org.cadreprofiles.testing.SharedSpark;

/**
 * How long a county or city takes: {@code java -cp <test class path> ...ScoreAtScale 100000 30 200}
 * (cadres, indicators, replicates). No test: prints seconds and rows.
 */
final class ScoreAtScale {
  private ScoreAtScale() {}

  public static void main(String[] args) {
    int cadres = Integer.parseInt(args[0]);
    int indicators = Integer.parseInt(args[1]);
    int replicates = Integer.parseInt(args[2]);
    Map<String, Dataset<Row>> tables = tables(cadres, indicators);
    Scorecard scorecard = scorecard(indicators);
    ScoreSettings settings = new ScoreSettings(replicates, 1, 0.9, 0.2, 16);
    long start = System.nanoTime();
    double cpu = cpuSeconds();
    Dataset<Row> outcomes =
        new Scoring(scorecard, settings)
            .outcomes(
                table -> tables.getOrDefault(table, County.empty(table)), County.YEAR, County.AS_OF)
            .persist();
    ScoreTables scored = ScoreTables.of(outcomes, County.YEAR, "r");
    long scores = scored.scores().filter(col("score").isNotNull()).count();
    double first = (System.nanoTime() - start) / 1e9;
    long parts = scored.parts().count();
    double second = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "cadres %d indicators %d replicates %d: %d scores after %.1f s, %d parts after %.1f s, %.1f s of CPU%n",
        cadres, indicators, replicates, scores, first, parts, second, cpuSeconds() - cpu);
  }

  /** On a busy machine the honest figure. */
  private static double cpuSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private static Scorecard scorecard(int indicators) {
    List<WeightedIndicator> listed = new ArrayList<>();
    for (int i = 0; i < indicators; i++) {
      listed.add(new WeightedIndicator("I" + i, 1 + i % 3));
    }
    List<Pillar> pillars = new ArrayList<>();
    for (int p = 0; p < 6; p++) {
      int from = p * indicators / 6;
      int to = (p + 1) * indicators / 6;
      pillars.add(
          new Pillar("p" + p, 1, List.of(), new IndicatorChoice.Listed(listed.subList(from, to))));
    }
    Scorecard small = County.scorecard();
    return new Scorecard(
        "scale",
        1,
        List.of(
            new Aspect("a", 1, pillars.subList(0, 3)), new Aspect("b", 1, pillars.subList(3, 6))),
        new PeerGrouping(
            12,
            List.of(
                List.of(
                    PeerGrouping.Trait.POST_LEVEL,
                    PeerGrouping.Trait.POST_KIND,
                    PeerGrouping.Trait.UNIT_KIND))),
        new MinMax(0.05),
        new Missing(0.3, 5, 90),
        small.responsibility(),
        small.ledger(),
        0.25);
  }

  /** Half of the indicators about units (quarterly), half about people; 50 people a unit. */
  private static Map<String, Dataset<Row>> tables(int cadres, int indicators) {
    SparkSession spark = SharedSpark.session();
    int units = Math.max(10, cadres / 50);
    Map<String, Dataset<Row>> tables = new HashMap<>();
    tables.put(
        OrgUnit.TABLE,
        complete(
            OrgUnit.TABLE,
            spark.range(units),
            "concat('u', id) as record_id",
            "concat('U', id) as unit_id",
            "element_at(array('township','department','street','institution','village'), cast(id % 5 as int) + 1) as unit_kind",
            "1000 as service_population",
            "date'2018-01-01' as valid_from"));
    tables.put(
        Roster.TABLE,
        complete(
            Roster.TABLE,
            spark.range(cadres),
            "concat('r', id) as record_id",
            "'hr' as source_system",
            "concat('U', id % " + units + ") as unit_id",
            "'post' as post_title",
            "if(id % 10 < 2, '141', '160') as post_level",
            "if(id % 10 < 2, 'leading', 'non_leading') as post_kind",
            "date'2018-01-01' as valid_from"));
    tables.put(IndicatorValue.TABLE, values(spark, cadres, units, indicators));
    tables.put(IdentityLink.TABLE, links(spark, cadres, indicators));
    List<String> catalogue = new ArrayList<>();
    List<String> gate = new ArrayList<>();
    for (int i = 0; i < indicators; i++) {
      String subject = i < indicators / 2 ? "unit" : "cadre";
      catalogue.add("r" + i + " | I" + i + " | a | up | " + subject + " | 2024-01-01");
      gate.add("I" + i + " | 2025-01-01 | 2025-12-31 | true | R | ok");
    }
    tables.put(
        Indicator.TABLE,
        County.complete(
            Indicator.TABLE,
            Rows.table(
                "record_id | indicator_id | aspect | direction | subject_kind | valid_from:date",
                catalogue.toArray(String[]::new))));
    tables.put(
        IndicatorGate.TABLE,
        County.complete(
            IndicatorGate.TABLE,
            Rows.table(
                "indicator_id | period_from:date | period_to:date | admitted:boolean | rule | reason",
                gate.toArray(String[]::new))));
    tables.replaceAll((name, rows) -> rows.persist());
    tables.forEach((name, rows) -> System.out.println(name + " " + rows.count()));
    return tables;
  }

  private static Dataset<Row> values(SparkSession spark, int cadres, int units, int indicators) {
    int half = indicators / 2;
    Dataset<Row> ofUnits =
        complete(
            IndicatorValue.TABLE,
            spark.range((long) units * half * 4),
            "concat('v', id) as record_id",
            "'hr' as source_system",
            "timestamp'2026-01-02 00:00:00' as reported_at",
            "concat('I', id % " + half + ") as indicator_id",
            "concat('U', id div " + half * 4 + ") as unit_id",
            "make_date(2025, cast(1 + 3 * ((id div " + half + ") % 4) as int), 1) as period_from",
            "last_day(make_date(2025, cast(3 + 3 * ((id div "
                + half
                + ") % 4) as int), 1)) as period_to",
            "50 + 10 * randn(7) as value");
    Dataset<Row> ofPeople =
        complete(
            IndicatorValue.TABLE,
            spark.range((long) cadres * (indicators - half)),
            "concat('p', id) as record_id",
            "'hr' as source_system",
            "timestamp'2026-01-02 00:00:00' as reported_at",
            "concat('I', " + half + " + id % " + (indicators - half) + ") as indicator_id",
            "date'2025-01-01' as period_from",
            "date'2025-12-31' as period_to",
            "80 + 5 * randn(8) as value",
            "1.5D as standard_error");
    return ofUnits.union(ofPeople);
  }

  private static Dataset<Row> links(SparkSession spark, int cadres, int indicators) {
    int own = indicators - indicators / 2;
    Dataset<Row> roster =
        complete(
            IdentityLink.TABLE,
            spark.range(cadres),
            "'roster' as feed",
            "'hr' as source_system",
            "concat('r', id) as record_id",
            "concat('C', id) as cadre_id");
    Dataset<Row> values =
        complete(
            IdentityLink.TABLE,
            spark.range((long) cadres * own),
            "'indicator_value' as feed",
            "'hr' as source_system",
            "concat('p', id) as record_id",
            "concat('C', id div " + own + ") as cadre_id");
    return roster.union(values);
  }

  private static Dataset<Row> complete(String table, Dataset<Long> ids, String... expressions) {
    Dataset<Row> rows =
        ids.select(
            java.util.Arrays.stream(expressions)
                .map(text -> expr(text))
                .toArray(org.apache.spark.sql.Column[]::new));
    return County.complete(table, rows);
  }
}
