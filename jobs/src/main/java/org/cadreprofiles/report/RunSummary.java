package org.cadreprofiles.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the run whose tables the report shows; the run itself fills it in.
 *
 * @param runId id of the run
 * @param status ok, failed or refused
 * @param version version of the program
 * @param asOf day that every figure is about
 * @param startedAt start of the run
 * @param endedAt end of the run, or of the step before the report
 * @param steps steps in order
 * @param feeds one entry per feed, also those without a row
 * @param tables tables of the publication
 * @param checks checks of contracts with what they found
 * @param rulesApplied rules that may decide, confirmed or adopted as policy
 * @param rulesUnconfirmed rules that nobody confirmed or adopted: listed, never applied (G12)
 */
public record RunSummary(
    String runId,
    String status,
    String version,
    LocalDate asOf,
    Instant startedAt,
    Instant endedAt,
    List<Step> steps,
    List<Feed> feeds,
    List<PublishedTable> tables,
    List<Check> checks,
    List<RuleText> rulesApplied,
    List<RuleText> rulesUnconfirmed) {

  /**
   * One step of the run.
   *
   * @param seconds wall-clock seconds
   */
  public record Step(String name, double seconds) {}

  /**
   * Rows of a feed: in = out + quarantined + duplicates + superseded.
   *
   * @param latest latest local day reported in the feed, empty where nothing came
   */
  public record Feed(
      String feed,
      long in,
      long out,
      long quarantined,
      long duplicates,
      long superseded,
      Optional<LocalDate> latest) {
    /** Rows that are in none of the four places: zero, or something was dropped silently. */
    public long unaccounted() {
      return in - out - quarantined - duplicates - superseded;
    }
  }

  /** A table of the publication: its name with layer, Delta version and rows. */
  public record PublishedTable(String table, long version, long rows) {}

  /**
   * A check of a contract's rule.
   *
   * @param action warn, quarantine or fail
   */
  public record Check(String contract, String rule, String action, long failedRows) {}

  /**
   * A rule in words.
   *
   * @param citation source, and who adopted it from when where it is a policy
   */
  public record RuleText(String id, String citation, String sentenceEn, String sentenceZh) {}

  public RunSummary {
    steps = List.copyOf(steps);
    feeds = List.copyOf(feeds);
    tables = List.copyOf(tables);
    checks = List.copyOf(checks);
    rulesApplied = List.copyOf(rulesApplied);
    rulesUnconfirmed = List.copyOf(rulesUnconfirmed);
  }

  /** Rows published of a table, empty where it is not among them. */
  public Optional<Long> rows(String table) {
    return tables.stream()
        .filter(published -> published.table().equals(table))
        .map(PublishedTable::rows)
        .findFirst();
  }
}
