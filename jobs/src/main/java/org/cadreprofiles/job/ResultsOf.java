package org.cadreprofiles.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.cadreprofiles.rule.Rule;

/** Puts together what run_results.json says. */
final class ResultsOf {
  private ResultsOf() {}

  static String nothingNew() {
    return "Nothing is new since the last publication: no files, settings or day changed.";
  }

  static RunResults success(
      RunContext context, RunRequest request, String message, boolean published) {
    return new RunResults(
        context.runId(),
        request.command(),
        "ok",
        ExitCode.DONE.number(),
        context.started().toString(),
        now(),
        context.settledDay().map(Object::toString).orElse(null),
        published,
        message,
        context.ledger().seconds(),
        context.ledger().feeds(),
        tables(context),
        checks(context),
        unconfirmed(context.settings()));
  }

  static RunResults failure(
      String runId,
      RunRequest request,
      Instant started,
      Optional<RunContext> context,
      Settings settings,
      RuntimeException failure) {
    ExitCode code = ExitCode.of(failure);
    return new RunResults(
        runId,
        request.command(),
        code == ExitCode.VERDICT || code == ExitCode.USAGE ? "refused" : "failed",
        code.number(),
        started.toString(),
        now(),
        null,
        false,
        FailureText.of(failure),
        context.map(run -> run.ledger().seconds()).orElse(List.of()),
        context.map(run -> run.ledger().feeds()).orElse(List.of()),
        List.of(),
        context.map(ResultsOf::checks).orElse(List.of()),
        unconfirmed(settings));
  }

  private static List<RunResults.TableRows> tables(RunContext context) {
    return new TreeMap<>(context.versions())
        .entrySet().stream()
            .map(
                entry ->
                    new RunResults.TableRows(
                        entry.getKey(),
                        entry.getValue(),
                        context.rows().getOrDefault(entry.getKey(), 0L)))
            .toList();
  }

  private static List<RunResults.Check> checks(RunContext context) {
    return context.ledger().checks().stream()
        .filter(check -> check.failedRows() > 0)
        .map(
            check ->
                new RunResults.Check(
                    check.contract(),
                    check.rule(),
                    check.action().name().toLowerCase(Locale.ROOT),
                    check.failedRows()))
        .toList();
  }

  private static List<String> unconfirmed(Settings settings) {
    return settings.rules().unconfirmed().stream().map(Rule::id).toList();
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
