package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.feed.Intake;
import org.cadreprofiles.feed.QuarantineRows;
import org.cadreprofiles.feed.Resolution;
import org.cadreprofiles.feed.Versions;
import org.cadreprofiles.lake.SideBySide;
import org.cadreprofiles.lake.Staging;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Quarantine;
import org.cadreprofiles.table.ReceivedFile;
import org.cadreprofiles.table.SetAside;

/**
 * New files to silver: typed, tokenised, corrected and counted; what breaks its contract goes to
 * ops.quarantine.
 *
 * <p>Which version of a record stays is decided for all feeds in one go, over the versions that
 * meet others alone.
 */
final class Standardize implements Step {
  private static final long MOST_TO_BROADCAST = 2_000_000;

  @Override
  public String name() {
    return "standardize";
  }

  @Override
  public String purpose() {
    return "type, tokenise and correct the records of new files; set bad ones aside.";
  }

  @Override
  public void run(RunContext run) {
    List<Row> entered =
        run.allTables()
            .read(ReceivedFile.TABLE)
            .where(col(ReceivedFile.LINES).isNull())
            .collectAsList();
    if (entered.isEmpty()) {
      return;
    }
    try (Staging staging = new Staging(run.lake())) {
      standardize(run, entered, intakes(run, staging, entered));
    }
  }

  private static void standardize(RunContext run, List<Row> entered, List<FeedIntake> intakes) {
    Dataset<Row> resolved = run.held(resolved(run, intakes));
    IntakeCounts counts = IntakeCounts.of(intakes, resolved);
    counts.failOnBroken(run);
    Ledger.settle(run, counts);
    // What is written here is read from tables as they were before any of these writes.
    List<Runnable> writes = new ArrayList<>();
    Optional<Dataset<Row>> quarantine = quarantine(run, intakes, resolved, counts);
    Optional<Dataset<Row>> setAside = setAside(run, resolved, counts);
    Recall recall = counts.recalled() > 0 ? Recall.of(run, resolved) : Recall.nothing();
    longestFirst(intakes, counts)
        .forEach(intake -> writes.add(() -> writeFeed(run, intake, resolved, counts, recall)));
    quarantine.ifPresent(rows -> writes.add(() -> run.append(Quarantine.TABLE, rows)));
    setAside.ifPresent(rows -> writes.add(() -> run.replace(SetAside.TABLE, rows)));
    SideBySide.run(writes);
    counts.report(run, entered);
  }

  // The longest write starts first, so that none is left to run alone.
  private static List<FeedIntake> longestFirst(List<FeedIntake> intakes, IntakeCounts counts) {
    return intakes.stream()
        .sorted(Comparator.comparingLong((FeedIntake i) -> counts.lines(i.feed())).reversed())
        .toList();
  }

  private static List<FeedIntake> intakes(RunContext run, Staging staging, List<Row> entered) {
    List<FeedIntake> intakes =
        new ReceivedFiles(run)
            .open(entered.stream().filter(row -> row.getAs(ReceivedFile.SAME_AS) == null).toList());
    return SideBySide.all(intakes, intake -> held(run, staging, intake));
  }

  private static FeedIntake held(RunContext run, Staging staging, FeedIntake intake) {
    Dataset<Row> rows =
        intake.large() ? staging.put(intake.feed(), intake.rows()) : run.held(intake.rows());
    return new FeedIntake(
        intake.contract(), intake.files(), rows, Intake.exceptions(rows), intake.warnings());
  }

  // Held versions of a large feed are looked up by key; all others are few enough to look at all.
  private static Dataset<Row> resolved(RunContext run, List<FeedIntake> intakes) {
    List<String> feeds = intakes.stream().map(FeedIntake::feed).toList();
    Dataset<Row> aside = Versions.setAside(run.allTables().read(SetAside.TABLE), feeds);
    Dataset<Row> versions = aside;
    Dataset<Row> read = aside;
    for (FeedIntake intake : intakes) {
      Contract contract = intake.contract();
      Dataset<Row> come = Versions.of(contract, intake.rows(), Versions.NEW);
      versions =
          versions.unionByName(Versions.of(contract, Intake.good(intake.rows()), Versions.NEW));
      read = read.unionByName(come);
      if (run.versions().containsKey(contract.table())) {
        Dataset<Row> all =
            Versions.of(contract, run.allTables().read(contract.table()), Versions.HELD);
        Dataset<Row> held = intake.large() ? met(all, come.unionByName(aside)) : all;
        versions = versions.unionByName(held);
        read = read.unionByName(held);
      }
    }
    // Keys of bad records find too many meetings, never too few, and need no rule to be held.
    return Resolution.of(Versions.meeting(versions, writtenDown(Versions.meetings(read))));
  }

  private static Dataset<Row> met(Dataset<Row> held, Dataset<Row> others) {
    return Versions.plain(Versions.meeting(held, writtenDown(Versions.keysOf(others, held))));
  }

  // Counted, so that Spark knows how few they are before it plans the join with them.
  private static Dataset<Row> writtenDown(Dataset<Row> keys) {
    Dataset<Row> held = keys.persist();
    held.count();
    return held;
  }

  private static Optional<Dataset<Row>> quarantine(
      RunContext run, List<FeedIntake> intakes, Dataset<Row> resolved, IntakeCounts counts) {
    QuarantineRows rows = new QuarantineRows(run.runId(), run.allTables().read(ReceivedFile.TABLE));
    List<Dataset<Row>> parts = new ArrayList<>();
    for (FeedIntake intake : intakes) {
      Contract contract = intake.contract();
      if (counts.broken(intake.feed()) > 0) {
        parts.add(rows.broken(contract, Intake.bad(intake.exceptions())));
      }
      if (counts.newConflicts(intake.feed()) > 0) {
        Dataset<Row> fresh = resolved.where(col(Versions.ORIGIN).notEqual(Resolution.CONFLICT));
        parts.add(
            rows.conflicts(
                contract, Intake.inConflict(contract, Intake.good(intake.rows()), fresh)));
        parts.add(
            rows.conflicts(
                contract,
                Intake.inConflict(contract, run.allTables().read(contract.table()), fresh)));
        Dataset<Row> conflicts = fresh.where(col(Resolution.STATE).equalTo(Resolution.CONFLICT));
        parts.add(rows.forgotten(contract, conflicts.where(Resolution.wasSetAside())));
      }
    }
    return parts.stream()
        .map(part -> part.select(columns(run, Quarantine.TABLE)))
        .reduce(Dataset::unionByName)
        .map(all -> all.coalesce(1));
  }

  private static org.apache.spark.sql.Column[] columns(RunContext run, String table) {
    return run.lake().contract(table).storedColumns().stream()
        .map(column -> col(column.name()))
        .toArray(org.apache.spark.sql.Column[]::new);
  }

  private static Optional<Dataset<Row>> setAside(
      RunContext run, Dataset<Row> resolved, IntakeCounts counts) {
    if (!counts.setAsideChanged()) {
      return Optional.empty();
    }
    Dataset<Row> old = run.allTables().read(SetAside.TABLE);
    Dataset<Row> touched =
        broadcast(resolved.select(col(SetAside.FEED), col(SetAside.FILE_ID), col(SetAside.LINE)));
    Dataset<Row> untouched =
        old.join(
            touched,
            old.col(SetAside.FEED)
                .equalTo(touched.col(SetAside.FEED))
                .and(old.col(SetAside.FILE_ID).equalTo(touched.col(SetAside.FILE_ID)))
                .and(old.col(SetAside.LINE).equalTo(touched.col(SetAside.LINE))),
            "left_anti");
    Dataset<Row> now =
        resolved
            .where(Resolution.remembered())
            .withColumnRenamed(Resolution.STATE, SetAside.REASON)
            .select(columns(run, SetAside.TABLE));
    return Optional.of(untouched.unionByName(now).coalesce(1));
  }

  private static void writeFeed(
      RunContext run,
      FeedIntake intake,
      Dataset<Row> resolved,
      IntakeCounts counts,
      Recall recall) {
    Contract contract = intake.contract();
    Dataset<Row> places = Intake.going(contract, resolved);
    boolean few = counts.going(intake.feed()) <= MOST_TO_BROADCAST;
    Dataset<Row> going = few ? broadcast(places) : places;
    Dataset<Row> come =
        recall
            .with(intake.feed(), Intake.staying(Intake.good(intake.rows()), going))
            .select(columns(run, contract.table()));
    boolean first = !run.versions().containsKey(contract.table());
    if (first) {
      run.replace(contract.table(), come, counts.lines(intake.feed()), "");
      return;
    }
    Dataset<Row> held = run.allTables().read(contract.table());
    if (!intake.large()) {
      run.replace(contract.table(), Intake.staying(held, going).unionByName(come));
      return;
    }
    if (counts.heldGoing(intake.feed()) > 0) {
      DayFiles.rewriteWithout(run, contract, held, going);
    }
    run.append(contract.table(), come);
  }
}
