package org.cadreprofiles.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cadreprofiles.world.World;
import org.cadreprofiles.world.WorldSettings;
import org.cadreprofiles.world.size.Volumes;
import org.cadreprofiles.world.size.WorldSize;

/** A small invented county, run once per test JVM; slow tests look at what it published. */
final class PublishedCounty {
  private static final WorldSize SIZE =
      new WorldSize("hamlet", 1, 30, 150, 6_000, new Volumes(0.8, 0.4, 0.25, 20, 40, 1, 0.4));

  private static Path world;
  private static LandingZone zone;

  private PublishedCounty() {}

  /** Folder with landing and truth, as {@code generate} makes it. */
  static synchronized Path world() {
    if (world == null) {
      try {
        Path folder = Files.createTempDirectory("published-county");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        World.write(WorldSettings.of(SIZE, 11), folder.resolve("world"));
        world = folder.resolve("world");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return world;
  }

  /** The landing files, in the order of their names. */
  static List<Path> landed() {
    return files(world().resolve("landing"));
  }

  /** All files below a folder, in the order of their names. */
  static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The zone after one run over everything. Tests read it only. */
  static synchronized LandingZone zone() {
    if (zone == null) {
      LandingZone fresh = new LandingZone(world().resolveSibling("whole"));
      landed().forEach(file -> land(fresh, file, ""));
      fresh.run();
      zone = fresh;
    }
    return zone;
  }

  /** Copies a landing file of the world into a zone, under a name with that prefix. */
  static void land(LandingZone into, Path file, String prefix) {
    Path place = world().resolve("landing").relativize(file);
    try {
      into.land(
          place.resolveSibling(prefix + place.getFileName()).toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
