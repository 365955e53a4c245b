package org.cadreprofiles.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cadreprofiles.job.FeedCount;
import org.cadreprofiles.job.RunResults;

/** Prints what a run did: for people as a table, for programs as JSON. */
final class RunText {
  private static final String ROW = "%-20s %10s %10s %12s %11s %11s%n";

  private RunText() {}

  static String json(RunResults results) {
    try {
      return new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(results);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the results as JSON.", e);
    }
  }

  static String plain(RunResults results) {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%s %s: %s%n", results.command(), results.runId(), results.status()));
    if (!results.message().isEmpty()) {
      text.append(results.message()).append(System.lineSeparator());
    }
    if (!results.feeds().isEmpty()) {
      text.append(
          String.format(ROW, "feed", "in", "out", "quarantined", "duplicates", "superseded"));
      results.feeds().forEach(feed -> text.append(line(feed)));
    }
    if (results.published()) {
      text.append(published(results));
    }
    return text.toString().stripTrailing();
  }

  private static String line(FeedCount feed) {
    return String.format(
        Locale.ROOT,
        "%-20s %,10d %,10d %,12d %,11d %,11d%n",
        feed.feed(),
        feed.in(),
        feed.out(),
        feed.quarantined(),
        feed.duplicates(),
        feed.superseded());
  }

  private static String published(RunResults results) {
    Map<String, Long> rows = new TreeMap<>();
    results.tables().forEach(table -> rows.put(table.table(), table.rows()));
    return String.format(
        Locale.ROOT,
        "%s%,d cadres, %,d anomalies, %,d scores; published as %s%n",
        results.asOf() == null ? "" : "as of " + results.asOf() + ": ",
        rows.getOrDefault("gold.cadre_profile", 0L),
        rows.getOrDefault("gold.anomaly", 0L),
        rows.getOrDefault("gold.score", 0L),
        results.runId());
  }
}
