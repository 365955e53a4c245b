package org.cadreprofiles.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cadreprofiles.composite.CompositeIndex;
import org.cadreprofiles.composite.CompositeResult;
import org.cadreprofiles.composite.CompositeScorecard;
import org.cadreprofiles.composite.SourceTable;
import org.cadreprofiles.evaluate.score.ScoreTrial;
import org.cadreprofiles.lake.CsvFolder;
import org.cadreprofiles.lake.SiteFiles;
import org.cadreprofiles.lake.SparkSessions;
import org.cadreprofiles.lake.TrialFolder;
import org.cadreprofiles.lake.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Computes a composite indicator of any table, without Spark; or measures the scores of cadres on
 * worlds that it invents.
 */
@Command(
    name = "score",
    description = {
      "Compute a composite indicator of any table of units and indicators, to compare the",
      "methods of scoring with published examples; or invent worlds, score everybody in them and",
      "compare with the truth."
    },
    footer = {
      "",
      "Of a table it writes normalised.csv, scores.csv, ranks.csv, weights.csv, uncertainty.csv,",
      "intervals.csv, sensitivity.csv, statistics.csv, correlations.csv and treatment.csv. The",
      "scorecard is described in docs/composite.md and schemas/composite.schema.json. Of worlds it",
      "writes evaluation.md and evaluation.json, after each of them. Examples:",
      "  bin/cadre evaluate score --data data.csv --scorecard index.yaml --out result",
      "  bin/cadre evaluate score --data iData.csv --scorecard iMeta.csv --methods methods.yaml \\",
      "    --out result",
      "  bin/cadre evaluate score --worlds 20 --seed 1000 --out docs/scores"
    })
final class EvaluateScoreCommand implements Callable<Integer> {
  @Mixin HelpOption help;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description =
          "CSV with a header: the first column names the unit, the others are indicators.")
  Path data;

  @Option(
      names = "--scorecard",
      paramLabel = "FILE",
      description = "Tree and methods in YAML or JSON, or COINr's iMeta as .csv.")
  Path scorecard;

  @Option(
      names = "--methods",
      paramLabel = "FILE",
      description = "Methods in YAML or JSON that go with iMeta (default: the usual ones).")
  Path methods;

  @Option(
      names = "--worlds",
      paramLabel = "N",
      description = "Invent this many worlds, each with and without brushing, instead of --data.")
  Integer worlds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Seed of the first world; the others follow (default: ${DEFAULT-VALUE}).")
  long seed;

  @Mixin ConfOption conf;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder of results.")
  Path out;

  @Override
  public Integer call() throws IOException {
    boolean isTable = data != null && scorecard != null;
    if (isTable == (worlds != null) || (data == null) != (scorecard == null)) {
      throw new UsageException(
          "Give --data and --scorecard for a table of your own, or --worlds N to invent worlds.");
    }
    return isTable ? ofTable() : ofWorlds();
  }

  private int ofWorlds() throws IOException {
    if (worlds < 1) {
      throw new UsageException("--worlds is at least 1, not " + worlds + ".");
    }
    try (TrialFolder folder = TrialFolder.open()) {
      SiteFiles files = new SiteFiles(out.toString());
      ScoreTrial trial =
          new ScoreWorlds(seed, worlds)
              .run(
                  folder,
                  conf.dir,
                  SparkSessions.open(conf.dir, "cadre-profiles evaluate score"),
                  soFar -> {
                    files.write("evaluation.json", JsonText.of(soFar) + "\n");
                    files.write("evaluation.md", ScoreTrialText.of(soFar));
                  });
      System.out.println(ScoreTrialText.of(trial));
      return 0;
    }
  }

  private int ofTable() {
    try {
      IndexData table = IndexData.read(data);
      CompositeScorecard card =
          IndexScorecard.read(scorecard, Optional.ofNullable(methods), table.table().header());
      SourceTable source = table.of(card);
      CompositeResult result = new CompositeIndex(card).of(source);
      IndexFiles files = new IndexFiles(new CsvFolder(out), result);
      files.write();
      List<String> notes = new ArrayList<>(result.notes());
      notes.addAll(new IndexReplicates(card, source, result, files).run());
      notes.forEach(note -> System.err.println("cadre: " + note));
      System.out.println(summary(card, result, source));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  private String summary(CompositeScorecard card, CompositeResult result, SourceTable source) {
    int left = source.numbers().size() - result.units().size();
    return card.name()
        + ": "
        + result.units().size()
        + " units"
        + (left == 0 ? "" : " (" + left + " screened out)")
        + ", "
        + result.tree().leaves()
        + " indicators, "
        + (result.tree().size() - result.tree().leaves())
        + " nodes above them, in "
        + out;
  }
}
