package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.RunSummary;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.table.Run;
import org.cadreprofiles.table.TableNames;

/** Tells the report about the run whose tables it shows. */
final class Summaries {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Summaries() {}

  /** The summary of this run, or, where a report is written anew, of the run that published. */
  static RunSummary of(RunContext run) {
    Optional<RunResults> earlier =
        run.ledger().feeds().isEmpty() && !run.wrote() ? published(run) : Optional.empty();
    return new RunSummary(
        earlier.map(RunResults::runId).orElse(run.runId()),
        "ok",
        ProgramVersion.text(),
        run.asOf(),
        Instant.parse(earlier.map(RunResults::startedAt).orElse(run.started().toString())),
        Instant.parse(earlier.map(RunResults::endedAt).orElse(Instant.now().toString())),
        steps(earlier.map(RunResults::steps).orElse(run.ledger().seconds())),
        feeds(earlier.map(RunResults::feeds).orElse(run.ledger().feeds()), run.latestDays()),
        tables(run),
        checks(run, earlier),
        rules(run.settings().rules().all().stream().filter(Rule::applies).toList()),
        rules(run.settings().rules().unconfirmed()));
  }

  private static Optional<RunResults> published(RunContext run) {
    List<Row> rows =
        run.lake()
            .read(Run.TABLE)
            .where(col(Run.RUN_ID).equalTo(run.publishedRun()))
            .select(col(Run.RESULTS))
            .collectAsList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(rows.get(0).getString(0), RunResults.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ops.run holds results that cannot be read.", e);
    }
  }

  private static List<RunSummary.Step> steps(List<RunResults.StepSeconds> steps) {
    return steps.stream().map(s -> new RunSummary.Step(s.name(), s.seconds())).toList();
  }

  private static List<RunSummary.Feed> feeds(
      List<FeedCount> counts, Map<String, LocalDate> latest) {
    List<RunSummary.Feed> feeds = new ArrayList<>();
    for (String table : TableNames.FEEDS) {
      String feed = table.substring(table.indexOf('.') + 1);
      FeedCount count =
          counts.stream()
              .filter(c -> c.feed().equals(feed))
              .findFirst()
              .orElse(new FeedCount(feed, 0, 0, 0, 0, 0));
      feeds.add(
          new RunSummary.Feed(
              feed,
              count.in(),
              count.out(),
              count.quarantined(),
              count.duplicates(),
              count.superseded(),
              Optional.ofNullable(latest.get(table))));
    }
    return feeds;
  }

  private static List<RunSummary.PublishedTable> tables(RunContext run) {
    return run.versions().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                new RunSummary.PublishedTable(
                    entry.getKey(), entry.getValue(), run.rows().getOrDefault(entry.getKey(), 0L)))
        .toList();
  }

  private static List<RunSummary.Check> checks(RunContext run, Optional<RunResults> earlier) {
    if (earlier.isPresent()) {
      return earlier.get().checks().stream()
          .map(c -> new RunSummary.Check(c.contract(), c.rule(), c.action(), c.failedRows()))
          .toList();
    }
    return run.ledger().checks().stream()
        .map(
            c ->
                new RunSummary.Check(
                    c.contract(),
                    c.rule(),
                    c.action().name().toLowerCase(Locale.ROOT),
                    c.failedRows()))
        .toList();
  }

  private static List<RunSummary.RuleText> rules(List<Rule> rules) {
    return rules.stream()
        .map(r -> new RunSummary.RuleText(r.id(), r.citation(), r.sentenceEn(), r.sentenceZh()))
        .toList();
  }
}
