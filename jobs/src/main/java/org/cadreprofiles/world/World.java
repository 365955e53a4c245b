package org.cadreprofiles.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.cadreprofiles.world.browse.BrowseYear;
import org.cadreprofiles.world.chance.Mix;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.feeds.FeedMaker;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.DistrictMaker;
import org.cadreprofiles.world.size.WorldSize;
import org.cadreprofiles.world.write.FileSink;
import org.cadreprofiles.world.write.LandingFiles;
import org.cadreprofiles.world.write.Truth;
import org.cadreprofiles.world.write.TruthFolder;

/**
 * Writes an invented county: {@code landing/}, {@code truth/} and {@code key}.
 *
 * <p>District after district is made in memory once; the feeds write it side by side, each to its
 * own files. Then the months of the browse log are played side by side. Memory depends on the size
 * of a district and of a day, not of the world.
 */
public final class World {
  private final WorldSettings settings;
  private final Path landing;
  private final Path truth;
  private final Path out;
  private final ExpectedCounts expected = new ExpectedCounts();

  private World(WorldSettings settings, Path out) {
    this.settings = settings;
    this.out = out;
    this.landing = out.resolve("landing");
    this.truth = out.resolve("truth");
  }

  /**
   * Writes the world.
   *
   * @param out folder that is empty or does not exist yet
   * @throws IOException when the folder holds files already or cannot be written
   */
  public static void write(WorldSettings settings, Path out) throws IOException {
    new World(settings, out).write();
  }

  private void write() throws IOException {
    refuseLeftovers();
    writeKey();
    TruthFolder folder = new TruthFolder(truth);
    WorldSize size = settings.size();
    DistrictMaker districts =
        new DistrictMaker(settings.seed(), size.districts(), size.units(), size.cadres());
    try (Workers workers = new Workers(settings.threads())) {
      writeFeeds(districts, folder.parts(), workers);
      writeBrowse(districts, folder.parts(), workers);
    }
    folder.join();
    expected.write(truth.resolve("expected.json"));
  }

  /** A second world in one folder would be two worlds at once. */
  private void refuseLeftovers() throws IOException {
    for (Path folder : List.of(landing, truth)) {
      if (FileSink.exists(folder)) {
        throw new IOException(
            "Cannot generate into "
                + out
                + ": it has a "
                + folder.getFileName()
                + " folder already. Name another folder or remove it.");
      }
    }
  }

  private void writeKey() throws IOException {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      hex.append(String.format("%016x", Mix.hash(settings.seed(), "key", i)));
    }
    FileSink.writeSecret(out.resolve("key"), hex + "\n");
  }

  private void writeFeeds(DistrictMaker districts, Path parts, Workers workers) throws IOException {
    List<FeedMaker> makers = Feeds.of(settings);
    List<FeedSink> sinks = new ArrayList<>();
    try {
      for (FeedMaker maker : makers) {
        LandingFiles files = new LandingFiles(landing, maker.shape(), maker.styles(), "");
        Truth noted = new Truth(parts, maker.shape().feed());
        sinks.add(new FeedSink(settings.seed(), maker.shape(), settings.dirt(), files, noted));
      }
      for (int number = 0; number < districts.districts(); number++) {
        workers.all(tasks(makers, sinks, districts.make(number)));
      }
    } finally {
      for (FeedSink sink : sinks) {
        sink.close();
      }
    }
    for (int i = 0; i < makers.size(); i++) {
      expected.add(makers.get(i).shape().feed(), sinks.get(i).tallies());
    }
  }

  private static List<Callable<Void>> tasks(
      List<FeedMaker> makers, List<FeedSink> sinks, District district) {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < makers.size(); i++) {
      FeedMaker maker = makers.get(i);
      FeedSink sink = sinks.get(i);
      tasks.add(
          () -> {
            maker.write(district, sink);
            return null;
          });
    }
    return tasks;
  }

  private void writeBrowse(DistrictMaker districts, Path parts, Workers workers)
      throws IOException {
    BrowseYear year =
        new BrowseYear(
            settings.seed(), settings.size(), settings.dirt(), settings.browse(), districts);
    List<BrowseYear.Month> months = workers.all(year.months(landing, parts));
    months.forEach(month -> month.tallies(expected::add));
    year.finish(months, parts);
  }
}
