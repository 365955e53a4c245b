package org.cadreprofiles.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Reads what a Delta table's commits say, without a Spark job: its version, what a commit wrote,
 * which days changed.
 *
 * <p>Formats follow the Delta transaction log protocol (delta-io/delta, PROTOCOL.md, reader version
 * 1).
 */
final class CommitLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";

  private final Path log;
  private final FileSystem files;

  CommitLog(String table, Configuration hadoop) {
    this.log = new Path(table, "_delta_log");
    try {
      this.files = log.getFileSystem(hadoop);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the file system of " + table, e);
    }
  }

  /** The latest version, or empty when the table was never written. */
  OptionalLong version() {
    try {
      long latest = -1;
      for (FileStatus file : files.listStatus(log)) {
        String name = file.getPath().getName();
        if (name.endsWith(SUFFIX) && Character.isDigit(name.charAt(0))) {
          latest = Math.max(latest, Long.parseLong(name.substring(0, name.indexOf('.'))));
        }
      }
      return latest < 0 ? OptionalLong.empty() : OptionalLong.of(latest);
    } catch (FileNotFoundException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + log, e);
    }
  }

  /** The rows that a commit wrote, where it says so. */
  OptionalLong rowsWritten(long version) {
    return info(version)
        .map(info -> info.path("operationMetrics").path("numOutputRows"))
        .filter(rows -> !rows.isMissingNode())
        .map(rows -> OptionalLong.of(rows.asLong()))
        .orElse(OptionalLong.empty());
  }

  /** The note that the writer left with a commit. */
  Optional<String> note(long version) {
    return info(version)
        .map(info -> info.path("userMetadata").asText(""))
        .filter(s -> !s.isEmpty());
  }

  /**
   * The values of the partition column in files that the commits after one version, up to another,
   * added or removed.
   *
   * @return sorted values, or empty when the log no longer reaches back so far and all must be
   *     taken
   */
  Optional<List<String>> partitionsChanged(long after, long upTo, String column) {
    TreeSet<String> values = new TreeSet<>();
    for (long version = after + 1; version <= upTo; version++) {
      Optional<List<JsonNode>> actions = actions(version);
      if (actions.isEmpty()) {
        return Optional.empty();
      }
      for (JsonNode action : actions.get()) {
        JsonNode file = action.has("add") ? action.get("add") : action.path("remove");
        JsonNode value = file.path("partitionValues").path(column);
        if (file.path("dataChange").asBoolean(false) && value.isTextual()) {
          values.add(value.asText());
        }
      }
    }
    return Optional.of(List.copyOf(values));
  }

  private Optional<JsonNode> info(long version) {
    return actions(version)
        .flatMap(all -> all.stream().filter(action -> action.has("commitInfo")).findFirst())
        .map(action -> action.get("commitInfo"));
  }

  private Optional<List<JsonNode>> actions(long version) {
    Path commit = new Path(log, String.format("%020d%s", version, SUFFIX));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(files.open(commit), StandardCharsets.UTF_8))) {
      List<JsonNode> actions = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          actions.add(JSON.readTree(line));
        }
      }
      return Optional.of(actions);
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + commit, e);
    }
  }
}
