package org.cadreprofiles.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.RunFile;
import org.cadreprofiles.lake.TableWriter;
import org.cadreprofiles.table.Quality;
import org.cadreprofiles.table.Run;

/**
 * Keeps what a run did: run_results.json for schedulers, ops.run and ops.quality for people who
 * query.
 */
final class RunLog {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Lake lake;

  RunLog(Lake lake) {
    this.lake = lake;
  }

  /** The results as JSON text. */
  static String json(RunResults results) {
    try {
      return JSON.writeValueAsString(results);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the results as JSON.", e);
    }
  }

  void keep(RunResults results, Settings settings, Optional<LocalDate> asOf) {
    new RunFile(lake).write(json(results));
    append(Run.TABLE, List.of(runRow(results, settings, asOf)));
    List<Row> broken = results.checks().stream().map(check -> qualityRow(results, check)).toList();
    if (!broken.isEmpty()) {
      append(Quality.TABLE, broken);
    }
  }

  private void append(String table, List<Row> rows) {
    new TableWriter(lake)
        .write(
            table,
            lake.spark().createDataFrame(rows, lake.empty(table).schema()).coalesce(1),
            TableWriter.Mode.APPEND,
            "");
  }

  private static Row runRow(RunResults results, Settings settings, Optional<LocalDate> asOf) {
    return RowFactory.create(
        results.runId(),
        results.command(),
        results.status(),
        results.exitCode(),
        Timestamp.from(Instant.parse(results.startedAt())),
        Timestamp.from(Instant.parse(results.endedAt())),
        asOf.map(Date::valueOf).orElse(null),
        ProgramVersion.text(),
        settings.digest(),
        json(results));
  }

  private static Row qualityRow(RunResults results, RunResults.Check check) {
    return RowFactory.create(
        results.runId(), check.contract(), check.rule(), check.action(), check.failedRows(), null);
  }
}
