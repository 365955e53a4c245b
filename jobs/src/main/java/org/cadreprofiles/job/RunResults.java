package org.cadreprofiles.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a command did, as {@code run_results.json} says it; times are ISO-8601 in UTC.
 *
 * @param status ok, failed or refused
 * @param exitCode 0 done, 1 data verdict, 2 usage, 3 infrastructure, 4 lake held
 */
public record RunResults(
    @JsonProperty("run_id") String runId,
    String command,
    String status,
    @JsonProperty("exit_code") int exitCode,
    @JsonProperty("started_at") String startedAt,
    @JsonProperty("ended_at") String endedAt,
    @JsonProperty("as_of") String asOf,
    boolean published,
    String message,
    List<StepSeconds> steps,
    List<FeedCount> feeds,
    List<TableRows> tables,
    List<Check> checks,
    @JsonProperty("rules_unconfirmed") List<String> rulesUnconfirmed) {

  /** Wall seconds of a step. */
  public record StepSeconds(String name, double seconds) {}

  /** A table of the publication or draft that the command left. */
  public record TableRows(String table, long version, long rows) {}

  /** A rule that rows broke. */
  public record Check(
      String contract, String rule, String action, @JsonProperty("failed_rows") long failedRows) {}
}
