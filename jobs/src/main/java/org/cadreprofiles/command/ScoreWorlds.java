package org.cadreprofiles.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.cadreprofiles.evaluate.score.LeniencyQuality;
import org.cadreprofiles.evaluate.score.OrderQuality;
import org.cadreprofiles.evaluate.score.RaterLeniency;
import org.cadreprofiles.evaluate.score.ScoreTrial;
import org.cadreprofiles.evaluate.score.ScoredPeople;
import org.cadreprofiles.job.RunRequest;
import org.cadreprofiles.job.Runner;
import org.cadreprofiles.job.Settings;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.OtherTables;
import org.cadreprofiles.lake.TrialFolder;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.world.World;
import org.cadreprofiles.world.WorldSettings;
import org.cadreprofiles.world.browse.BrowseScenario;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.size.WorldSize;

/**
 * Invents worlds, each with and without brushing, scores everybody in them and compares with the
 * truth.
 *
 * @param seed seed of the first
 * @param worlds how many of each kind
 */
record ScoreWorlds(long seed, int worlds) {
  private static final String WORLD = "world";
  private static final String LAKE = "lake";

  /**
   * Runs the trial.
   *
   * @param soFar takes the trial of the worlds seen after each of them
   */
  ScoreTrial run(TrialFolder folder, Path conf, SparkSession spark, Consumer<ScoreTrial> soFar)
      throws IOException {
    List<OrderQuality> brushed = new ArrayList<>();
    List<OrderQuality> unbrushed = new ArrayList<>();
    List<RaterLeniency> raters = new ArrayList<>();
    ScoreTrial trial = null;
    for (int world = 0; world < worlds; world++) {
      for (BrowseScenario scenario : List.of(BrowseScenario.ORDINARY, BrowseScenario.UNBRUSHED)) {
        Path made = folder.path(WORLD);
        World.write(WorldSettings.of(WorldSize.PEOPLE, seed + world).with(scenario), made);
        String truth = made.resolve("truth").toString();
        Tables found = scored(folder, conf, spark, made.resolve("landing").toString());
        boolean isBrushed = scenario.equals(BrowseScenario.ORDINARY);
        (isBrushed ? brushed : unbrushed)
            .add(
                OrderQuality.of(
                    ScoredPeople.of(found, OtherTables.read(spark, truth + "/ability.csv"))));
        if (isBrushed) {
          raters.addAll(
              RaterLeniency.of(
                  found, OtherTables.read(spark, truth + "/raters.csv"), WorldCalendar.YEAR));
        }
        folder.remove(LAKE);
        folder.remove(WORLD);
      }
      trial =
          new ScoreTrial(
              seed,
              world + 1,
              OrderQuality.overall(brushed),
              OrderQuality.overall(unbrushed),
              List.copyOf(brushed),
              List.copyOf(unbrushed),
              LeniencyQuality.of(raters));
      soFar.accept(trial);
    }
    return trial;
  }

  private static Tables scored(TrialFolder folder, Path conf, SparkSession spark, String landing) {
    Lake lake = new Lake(spark, folder.path(LAKE).toString(), Contracts.load());
    RunRequest request =
        new RunRequest(
            "evaluate",
            Optional.of(landing),
            lake.root(),
            conf,
            Optional.empty(),
            Optional.empty());
    return new Runner(lake, Settings.load(conf), request, TerminalProgress.onStderr()).scores();
  }
}
