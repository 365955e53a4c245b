package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.feed.CanonicalRows;
import org.cadreprofiles.feed.Resolution;
import org.cadreprofiles.feed.Versions;
import org.cadreprofiles.lake.CheckResult;
import org.cadreprofiles.lake.VerdictException;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.ReceivedFile;
import org.cadreprofiles.table.SetAside;
import org.cadreprofiles.table.TableNames;

/** Counts what became of the records of an intake, so that each is in exactly one place. */
final class IntakeCounts {
  private static final String TAG = "_tag";
  private static final String ROWS = "_rows";
  private static final String BROKEN = "_broken_rows";
  private static final String COUNT = "_n";

  private record Key(String feed, String file, String tag) {}

  private record Change(String feed, String origin, String state, boolean kept) {
    private boolean wasSetAside() {
      return !origin.equals(Versions.NEW) && !origin.equals(Versions.HELD);
    }

    private boolean isSetAside() {
      return kept && !state.equals(Resolution.CURRENT);
    }
  }

  private final List<FeedIntake> intakes;
  private final Map<Key, Long> tags;
  private final Map<Change, Long> changes;

  private IntakeCounts(List<FeedIntake> intakes, Map<Key, Long> tags, Map<Change, Long> changes) {
    this.intakes = intakes;
    this.tags = tags;
    this.changes = changes;
  }

  /** Counts in one pass over the intake and one over the resolution. */
  static IntakeCounts of(List<FeedIntake> intakes, Dataset<Row> resolved) {
    Map<Key, Long> tags = new java.util.HashMap<>();
    intakes.stream()
        .map(IntakeCounts::tagged)
        .reduce(Dataset::unionByName)
        .ifPresent(all -> all.collectAsList().forEach(row -> tags.put(key(row), row.getAs(COUNT))));
    Map<Change, Long> changes = new java.util.HashMap<>();
    resolved
        .groupBy(
            col(SetAside.FEED), col(Versions.ORIGIN), col(Resolution.STATE), col(Resolution.KEPT))
        .agg(count(lit(1)).as(COUNT))
        .collectAsList()
        .forEach(row -> changes.put(change(row), row.getAs(COUNT)));
    return new IntakeCounts(intakes, tags, changes);
  }

  /** Records read from a file. */
  long lines(String feed, String file) {
    return tags.getOrDefault(new Key(feed, file, ROWS), 0L);
  }

  /** Records read for a feed. */
  long lines(String feed) {
    return sum(feed, ROWS);
  }

  /** Records of a feed that break its contract. */
  long broken(String feed) {
    return sum(feed, BROKEN);
  }

  /** Records of a feed that are in conflict with another of the same id since this run. */
  long newConflicts(String feed) {
    return net(feed, Resolution.CONFLICT);
  }

  /** Held records of a feed that this run replaces. */
  long heldGoing(String feed) {
    return changes.entrySet().stream()
        .filter(e -> e.getKey().feed().equals(feed) && e.getKey().origin().equals(Versions.HELD))
        .filter(e -> !e.getKey().state().equals(Resolution.CURRENT))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Records of a feed, held or new, that do not stay. */
  long going(String feed) {
    return changes.entrySet().stream()
        .filter(e -> e.getKey().feed().equals(feed))
        .filter(e -> !e.getKey().state().equals(Resolution.CURRENT))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Whether ops.set_aside has to be written anew. */
  boolean setAsideChanged() {
    return changes.keySet().stream()
        .anyMatch(
            change ->
                change.wasSetAside() != change.isSetAside()
                    || (change.isSetAside() && !change.state().equals(change.origin())));
  }

  /** Versions that stay again but are held in no table. */
  long recalled() {
    return changes.entrySet().stream()
        .filter(e -> e.getKey().wasSetAside() && e.getKey().state().equals(Resolution.CURRENT))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * Stops the run when records break a rule whose action is fail.
   *
   * @throws VerdictException naming rules and records
   */
  void failOnBroken(RunContext run) {
    List<String> failed = new ArrayList<>();
    for (FeedIntake intake : intakes) {
      for (CheckResult check : checks(intake)) {
        run.ledger().check(check);
        if (check.action() == Contract.Action.FAIL) {
          failed.add(
              check.contract() + " " + check.rule() + ": " + check.failedRows() + " records");
        }
      }
    }
    if (!failed.isEmpty()) {
      throw new VerdictException(
          "Records break rules whose action is fail: "
              + failed
              + ". Nothing was published. Mend the source and land it again.");
    }
  }

  /** Notes for every feed what became of its records, re-sent files included. */
  void report(RunContext run, List<Row> entered) {
    Map<String, Long> resent = resent(run, entered);
    TreeSet<String> feeds = new TreeSet<>(resent.keySet());
    intakes.forEach(intake -> feeds.add(intake.feed()));
    for (String table : TableNames.FEEDS) {
      String feed = run.lake().contract(table).shortName();
      if (feeds.contains(feed)) {
        FeedCount counted = ofFeed(feed, resent.getOrDefault(feed, 0L));
        run.ledger().count(counted);
        if (!counted.conserved()) {
          throw new IllegalStateException(
              "Records of " + feed + " were lost or counted twice: " + counted);
        }
      }
    }
  }

  private FeedCount ofFeed(String feed, long resent) {
    long read = lines(feed);
    long broken = broken(feed);
    long met =
        changes.entrySet().stream()
            .filter(e -> e.getKey().feed().equals(feed) && e.getKey().origin().equals(Versions.NEW))
            .mapToLong(Map.Entry::getValue)
            .sum();
    long alone = read - broken - met;
    return new FeedCount(
        feed,
        read + resent,
        alone + net(feed, Resolution.CURRENT),
        broken + net(feed, Resolution.CONFLICT),
        resent + net(feed, Resolution.DUPLICATE),
        net(feed, Resolution.CORRECTED) + net(feed, Resolution.NEWER_VERSION));
  }

  // Versions that came into a state, less those that left it.
  private long net(String feed, String state) {
    String before = state.equals(Resolution.CURRENT) ? Versions.HELD : state;
    long net = 0;
    for (Map.Entry<Change, Long> entry : changes.entrySet()) {
      Change change = entry.getKey();
      if (change.feed().equals(feed)) {
        net += change.state().equals(state) ? entry.getValue() : 0;
        net -= change.origin().equals(before) ? entry.getValue() : 0;
      }
    }
    return net;
  }

  private Map<String, Long> resent(RunContext run, List<Row> entered) {
    Map<String, Long> resent = new TreeMap<>();
    if (entered.stream().allMatch(row -> row.getAs(ReceivedFile.SAME_AS) == null)) {
      return resent;
    }
    Map<List<String>, Long> lines = Ledger.linesByFile(run);
    for (Row row : entered) {
      if (row.getAs(ReceivedFile.SAME_AS) != null) {
        String feed = row.getAs(ReceivedFile.FEED);
        resent.merge(
            feed, lines.get(List.of(feed, row.<String>getAs(ReceivedFile.FILE_ID))), Long::sum);
      }
    }
    return resent;
  }

  private List<CheckResult> checks(FeedIntake intake) {
    Map<String, Long> rules = new TreeMap<>();
    tags.forEach(
        (key, n) -> {
          if (key.feed().equals(intake.feed()) && !key.tag().startsWith("_")) {
            rules.merge(key.tag(), n, Long::sum);
          }
        });
    List<CheckResult> checks = new ArrayList<>();
    rules.forEach(
        (rule, n) ->
            checks.add(
                new CheckResult(
                    intake.contract().table(), rule, action(intake.contract(), rule), n)));
    if (!intake.warnings().isEmpty()) {
      String columns = "unmapped_columns: " + String.join("; ", intake.warnings());
      checks.add(
          new CheckResult(
              intake.contract().table(), columns, Contract.Action.WARN, intake.warnings().size()));
    }
    return checks;
  }

  private static Contract.Action action(Contract contract, String rule) {
    return contract.rules().stream()
        .filter(r -> r.name().equals(rule))
        .map(Contract.Rule::action)
        .findFirst()
        .orElseGet(
            () ->
                contract.columns().stream()
                    .filter(column -> rule.equals("valid:" + column.name()))
                    .map(Contract.Column::invalidAction)
                    .findFirst()
                    .orElse(Contract.Action.QUARANTINE));
  }

  private long sum(String feed, String tag) {
    return tags.entrySet().stream()
        .filter(e -> e.getKey().feed().equals(feed) && e.getKey().tag().equals(tag))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  // All rows are counted by file alone, which needs no column of a columnar file.
  private static Dataset<Row> tagged(FeedIntake intake) {
    Column broken = col(CanonicalRows.BROKEN);
    Column any =
        when(size(broken).gt(0), array(lit(BROKEN))).otherwise(array().cast("array<string>"));
    Column all = concat(any, broken, col(CanonicalRows.WARNED));
    return counted(intake, intake.rows(), lit(ROWS))
        .unionByName(counted(intake, intake.exceptions(), explode(all)));
  }

  private static Dataset<Row> counted(FeedIntake intake, Dataset<Row> rows, Column tag) {
    return rows.select(
            lit(intake.feed()).as(SetAside.FEED),
            col(Envelope.SOURCE_FILE_ID).as(SetAside.FILE_ID),
            tag.as(TAG))
        .groupBy(col(SetAside.FEED), col(SetAside.FILE_ID), col(TAG))
        .agg(count(lit(1)).as(COUNT));
  }

  private static Key key(Row row) {
    return new Key(row.getAs(SetAside.FEED), row.getAs(SetAside.FILE_ID), row.getAs(TAG));
  }

  private static Change change(Row row) {
    return new Change(
        row.getAs(SetAside.FEED),
        row.getAs(Versions.ORIGIN),
        row.getAs(Resolution.STATE),
        row.getAs(Resolution.KEPT));
  }
}
