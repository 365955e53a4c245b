package org.cadreprofiles.lake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Versions that steps run one by one have written and that wait for {@code publish}; a whole {@code
 * run} starts from the publication and discards them.
 */
public final class Draft {
  private static final String NAME = "_draft.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final FileSystem files;

  /** The draft of that lake. */
  public Draft(Lake lake) {
    this.file = new Path(lake.root(), NAME);
    try {
      this.files = file.getFileSystem(lake.hadoop());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the file system of " + file, e);
    }
  }

  /** Table to version, or empty when no step waits to be published. */
  public Optional<Map<String, Long>> read() {
    try {
      return Optional.of(JSON.readValue(SmallFile.read(files, file), new TypeReference<>() {}));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Keeps the versions until they are published or discarded. */
  public void write(Map<String, Long> versions) {
    try {
      SmallFile.replace(files, file, JSON.writeValueAsString(new TreeMap<>(versions)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /** Forgets it. */
  public void discard() {
    try {
      files.delete(file, false);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + file, e);
    }
  }
}
