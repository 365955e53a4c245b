package org.cadreprofiles.anomaly;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.LockstepBucket;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.table.VisitorPageDay;
import org.cadreprofiles.testing.SharedSpark;

/**
 * A small seeded world of page views for tests: residents with gamma-distributed habits, units that
 * differ, weekdays, and, where a test asks, inflation or an innocent event in one unit and quarter.
 */
final class TrafficWorld {
  static final String PLATFORM = "p1";
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final StructType EVENTS =
      type(
          "record_id event_id platform page_id unit_id visitor_token ip_prefix_token"
              + " user_agent_class referrer_kind session_token transaction_id source_file_id",
          "string",
          "viewed_at:timestamp day:date dwell_seconds:double source_line:bigint");
  private static final StructType DAILY =
      type(
          "platform unit_id page_id source_file_id",
          "string",
          "day:date views:bigint source_line:bigint");
  private static final StructType UNITS =
      type("unit_id unit_kind", "string", "service_population:int valid_from:date valid_to:date");
  private static final StructType DECISIONS =
      type(
          "decision_id target_kind target_id verdict reason decided_by",
          "string",
          "decided_at:timestamp");

  final LocalDate from;
  final LocalDate to;
  final int units;
  final double viewsPerQuarter;
  private final RandomGenerator random;
  private final List<Row> events = new ArrayList<>();
  private final List<Row> unitRows = new ArrayList<>();
  private final Map<String, Double> restless = new HashMap<>();

  /** People's own views per unit and quarter start. */
  final Map<String, Integer> organic = new TreeMap<>();

  /** Claimed views by page-day key; filled by {@link #claimLog}. */
  final Map<String, Long> claims = new TreeMap<>();

  TrafficWorld(long seed, int units, double viewsPerQuarter, LocalDate from, LocalDate to) {
    this.random = new Well19937c(seed);
    this.units = units;
    this.viewsPerQuarter = viewsPerQuarter;
    this.from = from;
    this.to = to;
    for (int u = 0; u < units; u++) {
      people(u);
    }
  }

  static String unit(int u) {
    return String.format("u%03d", u);
  }

  int eventCount() {
    return events.size();
  }

  static LocalDate quarterOf(LocalDate day) {
    return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
  }

  int organicOf(int u, LocalDate quarter) {
    return organic.getOrDefault(unit(u) + quarter, 0);
  }

  /** Few tokens, even gaps, hardly any dwell, over some days. */
  void script(int u, LocalDate quarter, double intensity) {
    int views = (int) Math.round(intensity * organicOf(u, quarter));
    int days = Math.min(5, Math.max(1, views / 40));
    for (int v = 0; v < views; v++) {
      LocalDate day = quarter.plusDays(30 + v % days);
      int second = 3600 * 14 + (v / days) * 20;
      event(u, day, second, "script" + u + quarter, 0.3 + random.nextDouble(), "none", "other");
    }
  }

  /** One token per view from many prefixes, short stays, spread over the quarter. */
  void proxyPool(int u, LocalDate quarter, double intensity) {
    int views = (int) Math.round(intensity * organicOf(u, quarter));
    for (int v = 0; v < views; v++) {
      LocalDate day = quarter.plusDays(random.nextInt(85));
      String token = "pool" + u + quarter + v;
      event(
          u, day, random.nextInt(86_400), token, 0.2 + 1.6 * random.nextDouble(), "none", "mobile");
    }
  }

  /** Quick clicks by some phones in the last working days. */
  void topUp(int u, LocalDate quarter, double intensity) {
    int views = (int) Math.round(intensity * organicOf(u, quarter));
    LocalDate end = quarter.plusMonths(3).minusDays(1);
    for (int v = 0; v < views; v++) {
      LocalDate day = end.minusDays(random.nextInt(5));
      String token = "farm" + u + quarter + (v % Math.max(3, views / 12));
      int second = 9 * 3600 + random.nextInt(9 * 3600);
      event(u, day, second, token, 0.5 + 1.2 * random.nextDouble(), "direct", "mobile");
    }
  }

  /** Many new people who read, on two days, without a referrer: news or a QR code. */
  void crowd(int u, LocalDate quarter, double intensity) {
    int views = (int) Math.round(intensity * organicOf(u, quarter));
    for (int v = 0; v < views; v++) {
      LocalDate day = quarter.plusDays(40 + random.nextInt(2));
      event(
          u,
          day,
          second(),
          "crowd" + u + quarter + v,
          dwell(1),
          v % 2 == 0 ? "none" : "link",
          "mobile");
    }
  }

  /** A declared crawler, and an undeclared one that visits every unit. */
  void crawlers() {
    for (int u = 0; u < units; u++) {
      for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(7)) {
        event(u, day, 3 * 3600, "declared", 0.1, "none", "crawler");
        for (int i = 0; i < 6; i++) {
          event(u, day, 4 * 3600 + i * 10, "hidden", 0.1, "none", "other");
        }
      }
    }
  }

  /** Units claim what the log holds, a little off. */
  void claimLog() {
    Map<String, Long> counts = new TreeMap<>();
    for (Row event : events) {
      String key = event.getString(4) + "|" + event.getString(3) + "|" + event.get(13);
      counts.merge(key, 1L, Long::sum);
    }
    counts.forEach(
        (key, n) -> {
          int off = random.nextInt(50) == 0 ? random.nextInt(3) - 1 : 0;
          claims.put(key, Math.max(0, n + off));
        });
  }

  /** Claims of one unit and quarter are raised by the share. */
  void typeIn(int u, LocalDate quarter, double intensity) {
    claims.replaceAll(
        (key, n) -> {
          String[] parts = key.split("\\|");
          boolean mine =
              parts[0].equals(unit(u)) && quarterOf(LocalDate.parse(parts[2])).equals(quarter);
          return mine ? n + poisson(intensity * n) : n;
        });
  }

  Map<String, Dataset<Row>> rows() {
    Map<String, Dataset<Row>> tables = new HashMap<>();
    Dataset<Row> all = SharedSpark.session().createDataFrame(events, EVENTS);
    tables.put(BrowseEvent.TABLE, all);
    tables.put(VisitorPageDay.TABLE, new VisitorPageDays(ZONE).of(all).localCheckpoint());
    tables.put(LockstepBucket.TABLE, LockstepBuckets.of(all).localCheckpoint());
    List<Row> daily = new ArrayList<>();
    claims.forEach(
        (key, n) -> {
          String[] parts = key.split("\\|");
          Date day = Date.valueOf(parts[2]);
          daily.add(
              RowFactory.create(PLATFORM, parts[0], parts[1], "f2", day, n, daily.size() + 1L));
        });
    tables.put(BrowseDaily.TABLE, SharedSpark.session().createDataFrame(daily, DAILY));
    tables.put(OrgUnit.TABLE, SharedSpark.session().createDataFrame(unitRows, UNITS));
    tables.put(Decision.TABLE, SharedSpark.session().createDataFrame(List.<Row>of(), DECISIONS));
    return tables;
  }

  Detected detect(DetectSettings settings) {
    Tables in = rows()::get;
    UnaryOperator<Dataset<Row>> keep = Dataset::localCheckpoint;
    return new Detect(settings).run(in, new DetectionPeriod(from, to), keep);
  }

  private void people(int u) {
    double size = Math.exp(0.6 * random.nextGaussian());
    double perHead = Math.exp(0.3 * random.nextGaussian());
    double expected = viewsPerQuarter * size * perHead;
    int population = (int) Math.round(5000 * size);
    unitRows.add(
        RowFactory.create(unit(u), "township", population, Date.valueOf("2020-01-01"), null));
    double quickness = Math.exp(0.2 * random.nextGaussian());
    double bare = Math.min(0.6, 0.15 * Math.exp(0.4 * random.nextGaussian()));
    int visitors = (int) Math.max(20, expected / 6);
    double quarters = (to.toEpochDay() - from.toEpochDay() + 1) / 91.25;
    GammaDistribution habit = new GammaDistribution(random, 0.5, 2);
    for (int v = 0; v < visitors; v++) {
      int visits = poisson(habit.sample() * expected / visitors / 1.8 * quarters);
      for (int i = 0; i < visits; i++) {
        visit(u, "v" + u + "_" + v, quickness, bare);
      }
    }
  }

  private void visit(int u, String token, double quickness, double bare) {
    LocalDate day = from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay() + 1)));
    while (random.nextDouble() > weekday(day) * restlessness(u, day)) {
      day = from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay() + 1)));
    }
    int second = second();
    String referrer = random.nextDouble() < bare ? "none" : "search";
    int pages = 1 + poisson(0.8);
    for (int p = 0; p < pages; p++) {
      event(
          u,
          day,
          Math.min(86_399, second),
          token,
          dwell(quickness),
          p == 0 ? referrer : "link",
          "mobile");
      organic.merge(unit(u) + quarterOf(day), 1, Integer::sum);
      second += 20 + random.nextInt(200);
    }
  }

  /** Weeks of a unit are better or worse by a fifth. */
  private double restlessness(int u, LocalDate day) {
    return restless.computeIfAbsent(
        u + "/" + day.toEpochDay() / 7,
        k -> Math.min(1, 0.6 * Math.exp(0.2 * random.nextGaussian())));
  }

  private static double weekday(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5 ? 0.5 : 1;
  }

  private int second() {
    double hour = 14 + 4 * random.nextGaussian();
    return (int) (((hour % 24) + 24) % 24 * 3600);
  }

  private double dwell(double quickness) {
    return Math.exp(Math.log(25 * quickness) + 1.1 * random.nextGaussian());
  }

  private int poisson(double mean) {
    return mean <= 0 ? 0 : new PoissonDistribution(random, mean, 1e-12, 10_000).sample();
  }

  private void event(
      int u, LocalDate day, int second, String token, double dwell, String referrer, String agent) {
    String id = "e" + events.size();
    String page = "page" + u + "_" + Math.floorMod(token.hashCode() + second, 4);
    String transaction = dwell > 60 && random.nextInt(10) == 0 ? "t" + id : null;
    Timestamp at =
        Timestamp.from(day.atTime(LocalTime.ofSecondOfDay(second)).atZone(ZONE).toInstant());
    events.add(
        RowFactory.create(
            id,
            id,
            PLATFORM,
            page,
            unit(u),
            token,
            "ip" + token.hashCode() % 50,
            agent,
            referrer,
            token + day,
            transaction,
            "f1",
            at,
            Date.valueOf(day),
            dwell,
            (long) events.size()));
  }

  private static StructType type(String names, String kind, String more) {
    StructType type = new StructType();
    for (String name : names.split(" ")) {
      type = type.add(name, DataType.fromDDL(kind));
    }
    for (String pair : more.split(" ")) {
      type = type.add(pair.split(":")[0], DataType.fromDDL(pair.split(":")[1]));
    }
    return type;
  }
}
