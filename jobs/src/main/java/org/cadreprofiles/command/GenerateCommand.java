package org.cadreprofiles.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cadreprofiles.lake.UsageException;
import org.cadreprofiles.world.World;
import org.cadreprofiles.world.WorldScenario;
import org.cadreprofiles.world.WorldSettings;
import org.cadreprofiles.world.size.WorldSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes an invented county: landing files of all feeds, the truth about them, and a key. */
@Command(
    name = "generate",
    description = "Write an invented county: landing files, the truth about them, a key.",
    footer = {
      "",
      "D/landing holds the feeds, D/truth what is true (for evaluation; no job reads it), D/key the",
      "key for tokens. The same seed gives the same bytes. Example:",
      "  bin/cadre generate --size county --seed 7 --out county"
    })
final class GenerateCommand implements Callable<Integer> {
  @Mixin HelpOption help;

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      defaultValue = "demo",
      description = "demo, trial, county, city or province (default: ${DEFAULT-VALUE}).")
  String size;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of all chance (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      defaultValue = "ordinary",
      description =
          "ordinary; unbrushed (nobody brushes); clean-traffic (nor innocent oddities);"
              + " spotless (nothing goes wrong on the way); skewed (one unit has 60 %% of views)"
              + " (default: ${DEFAULT-VALUE}).")
  String scenario;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
  Path out;

  @Override
  public Integer call() throws IOException {
    write(size, seed, scenario, out);
    System.out.println(
        "Wrote "
            + out.resolve("landing")
            + ", "
            + out.resolve("truth")
            + " and "
            + out.resolve("key")
            + ".");
    return 0;
  }

  static void write(String size, long seed, String scenario, Path out) throws IOException {
    try {
      WorldSettings ordinary = WorldSettings.of(WorldSize.named(size), seed);
      World.write(WorldScenario.named(scenario).apply(ordinary), out);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), e);
    } catch (IOException e) {
      if (e.getMessage() != null && e.getMessage().startsWith("Cannot generate into")) {
        throw new UsageException(e.getMessage(), e);
      }
      throw e;
    }
  }
}
