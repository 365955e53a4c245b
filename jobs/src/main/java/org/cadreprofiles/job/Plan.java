package org.cadreprofiles.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.cadreprofiles.lake.Checkpoints;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.Publications;
import org.cadreprofiles.lake.Published;
import org.cadreprofiles.table.ReceivedFile;

/**
 * What a run would do with what has landed.
 *
 * @param publishedRun run that readers read now, empty where nothing was published
 * @param newFiles files that a run would read
 * @param steps steps that would run, in order; none when nothing is new
 * @param why reason in one sentence
 */
public record Plan(
    @JsonProperty("published_run") String publishedRun,
    @JsonProperty("new_files") List<NewFile> newFiles,
    List<String> steps,
    String why) {

  /**
   * A file not received yet.
   *
   * @param sameAs path of the file with the same bytes received before, empty where there is none
   */
  public record NewFile(
      String feed, String path, long bytes, @JsonProperty("same_as") String sameAs) {
    static NewFile of(Row row) {
      return new NewFile(
          row.getAs(ReceivedFile.FEED),
          row.getAs(ReceivedFile.PATH),
          row.getAs(ReceivedFile.BYTES),
          row.getAs(ReceivedFile.SAME_AS));
    }
  }

  /** Looks at landing zone, settings and publication; changes nothing. */
  public static Plan of(Lake lake, Settings settings, RunRequest request) {
    Published published = new Publications(lake).current();
    RunContext context =
        new RunContext(
            "plan",
            Instant.now(),
            lake,
            Checkpoints.inMemory(lake),
            settings,
            request,
            new RunContext.Base(published.runId(), published.versions(), published.rows()));
    List<NewFile> files = new ArrayList<>();
    for (Row row : Ingest.newFiles(context)) {
      files.add(NewFile.of(row));
    }
    boolean otherInputs =
        published.isNothing() || !Inputs.digest(context).equals(published.inputs());
    if (files.isEmpty() && !otherInputs) {
      return new Plan(published.runId(), files, List.of(), ResultsOf.nothingNew());
    }
    String why =
        published.isNothing()
            ? "Nothing was published yet."
            : files.isEmpty()
                ? "Settings, day or program changed since the publication."
                : files.size() + " files are new since the publication.";
    return new Plan(published.runId(), files, names(), why);
  }

  /** The plan as JSON. */
  public String json() {
    try {
      return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the plan as JSON.", e);
    }
  }

  private static List<String> names() {
    return Stream.of(
            Stream.<Step>of(new Ingest()),
            Steps.afterIngest().stream().flatMap(Stage::steps),
            Stream.<Step>of(new Publish(), new Report()))
        .flatMap(steps -> steps)
        .map(Step::name)
        .toList();
  }
}
