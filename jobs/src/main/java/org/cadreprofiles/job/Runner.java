package org.cadreprofiles.job;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadreprofiles.lake.Checkpoints;
import org.cadreprofiles.lake.Draft;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.LakeLock;
import org.cadreprofiles.lake.Publications;
import org.cadreprofiles.lake.Published;
import org.cadreprofiles.lake.Rollback;
import org.cadreprofiles.lake.SideBySide;
import org.cadreprofiles.table.Tables;

/** Runs steps on a lake that it holds alone, and leaves run_results.json however they end. */
public final class Runner {
  private final Lake lake;
  private final Settings settings;
  private final RunRequest request;
  private final Progress progress;
  private final String runId;
  private final Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private Checkpoints checkpoints;
  private RunContext current;

  /** Prepares a run of that request on that lake. */
  public Runner(Lake lake, Settings settings, RunRequest request, Progress progress) {
    this.lake = lake;
    this.settings = settings;
    this.request = request;
    this.progress = progress;
    this.runId = RunIds.next(started);
  }

  /** Runs all steps from the publication and publishes; does nothing when nothing is new. */
  public RunResults runAll() {
    return holding(this::wholeRun);
  }

  /**
   * Runs one step from the draft, or from the publication where there is no draft, and keeps it as
   * draft.
   */
  public RunResults runOne(Step step) {
    return holding(() -> steps(List.of(step)));
  }

  /**
   * Takes in what has landed and looks for inflated views, nothing else, and keeps that as draft.
   *
   * @return the tables as they stand then
   */
  public Tables detectViews() {
    return detected(List.of());
  }

  /** The same for records too, for which it must be known who is who. */
  public Tables detectAll() {
    return detected(List.of(new Identify()));
  }

  /**
   * Takes in what has landed and scores, and keeps that as draft; nothing is published and there
   * are no pages.
   *
   * @return the tables as they stand then
   */
  public Tables scores() {
    return drafted(
        List.of(
            new Ingest(),
            new Standardize(),
            new Identify(),
            new BuildProfiles(),
            new Detect(),
            new Admit(),
            new Score()));
  }

  private Tables detected(List<Step> before) {
    List<Step> steps = new ArrayList<>(List.of(new Ingest(), new Standardize()));
    steps.addAll(before);
    steps.add(new Detect());
    return drafted(steps);
  }

  private Tables drafted(List<Step> steps) {
    holding(() -> steps(steps));
    return lake.at(new Draft(lake).read().orElse(Map.of()));
  }

  private RunResults wholeRun() {
    Published published = new Publications(lake).current();
    new Draft(lake).discard();
    new Rollback(lake).to(published.versions());
    RunContext context = context(published, published.versions());
    Ingest ingest = new Ingest();
    timed(ingest, context);
    String inputs = Inputs.digest(context);
    if (!published.isNothing() && inputs.equals(published.inputs()) && !context.wrote()) {
      return results(context, ResultsOf.nothingNew(), false);
    }
    for (Stage stage : Steps.afterIngest()) {
      SideBySide.all(
          stage.chains(),
          chain -> {
            chain.forEach(step -> timed(step, context));
            return chain;
          });
    }
    timed(new Publish(), context);
    timed(new Report(), context);
    return results(context, "", true);
  }

  private RunResults steps(List<Step> steps) {
    Published published = new Publications(lake).current();
    Draft draft = new Draft(lake);
    boolean readsPublished = steps.get(0) instanceof Report;
    Map<String, Long> base =
        readsPublished ? published.versions() : draft.read().orElse(published.versions());
    if (!readsPublished) {
      new Rollback(lake).to(base);
    }
    RunContext context = context(published, base);
    steps.forEach(step -> timed(step, context));
    boolean publishes = steps.get(0) instanceof Publish;
    if (publishes) {
      draft.discard();
    } else if (context.wrote()) {
      draft.write(context.versions());
    }
    return results(context, "", publishes);
  }

  private RunContext context(Published published, Map<String, Long> versions) {
    current =
        new RunContext(
            runId,
            started,
            lake,
            checkpoints,
            settings,
            request,
            new RunContext.Base(published.runId(), versions, rowsOf(published, versions)));
    return current;
  }

  // A draft has moved some tables on; their rows were never counted.
  private static Map<String, Long> rowsOf(Published published, Map<String, Long> versions) {
    Map<String, Long> rows = new java.util.HashMap<>(published.rows());
    rows.keySet().removeIf(table -> !published.versions().get(table).equals(versions.get(table)));
    return rows;
  }

  private void timed(Step step, RunContext context) {
    progress.begin(step.name());
    Instant begin = Instant.now();
    step.run(context);
    double took = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    context.ledger().took(step.name(), took);
    progress.end(step.name(), took);
  }

  private interface Work {
    RunResults run();
  }

  private RunResults holding(Work work) {
    String holder = "run " + runId + ", command " + request.command() + ", since " + started;
    LakeLock lock =
        LakeLock.take(lake.root(), holder, lake.spark().sparkContext().hadoopConfiguration());
    try (Checkpoints opened = Checkpoints.ofRun(lake)) {
      checkpoints = opened;
      return work.run();
    } catch (RuntimeException e) {
      RunResults failed =
          ResultsOf.failure(runId, request, started, Optional.ofNullable(current), settings, e);
      new RunLog(lake).keep(failed, settings, Optional.empty());
      throw new RunFailedException(failed, e);
    } finally {
      lock.close();
    }
  }

  private RunResults results(RunContext context, String message, boolean published) {
    RunResults results = ResultsOf.success(context, request, message, published);
    new RunLog(lake).keep(results, settings, context.settledDay());
    return results;
  }
}
