package org.cadreprofiles.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.TokenKey;
import org.cadreprofiles.testing.SharedSpark;

/** A small landing zone and lake for tests, and the steps run on them. */
final class LandingZone {
  private static final Progress SILENT =
      new Progress() {
        @Override
        public void begin(String step) {}

        @Override
        public void end(String step, double seconds) {}
      };

  private final Path root;
  private final Path conf;

  LandingZone(Path root) {
    this(root, Path.of("conf"));
  }

  LandingZone(Path root, Path conf) {
    this.root = root;
    this.conf = conf;
    file("key", "0123456789abcdef0123456789abcdef");
    System.setProperty(TokenKey.DEMO_PROPERTY, root.resolve("key").toString());
    mkdir(root.resolve("landing"));
  }

  LandingZone land(String path, String... lines) {
    file("landing/" + path, String.join("\n", lines) + "\n");
    return this;
  }

  LandingZone land(String path, Charset charset, String... lines) {
    write(root.resolve("landing/" + path), (String.join("\n", lines) + "\n").getBytes(charset));
    return this;
  }

  LandingZone land(String path, byte[] bytes) {
    write(root.resolve("landing/" + path), bytes);
    return this;
  }

  Path landing() {
    return root.resolve("landing");
  }

  Lake lake() {
    return new Lake(SharedSpark.session(), root.resolve("lake").toString(), Contracts.load());
  }

  /** Ingests and standardizes what has landed since, and keeps it as draft. */
  RunResults standardize() {
    step(new Ingest());
    return step(new Standardize());
  }

  RunResults step(Step step) {
    return new Runner(lake(), Settings.load(conf), request(step.name()), SILENT).runOne(step);
  }

  RunResults run() {
    return new Runner(lake(), Settings.load(conf), request("run"), SILENT).runAll();
  }

  private RunRequest request(String command) {
    return new RunRequest(
        command,
        Optional.of(landing().toString()),
        root.resolve("lake").toString(),
        conf,
        Optional.empty(),
        Optional.<LocalDate>empty());
  }

  private void file(String path, String text) {
    write(root.resolve(path), text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      mkdir(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mkdir(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
