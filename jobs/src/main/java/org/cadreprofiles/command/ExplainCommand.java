package org.cadreprofiles.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.cadreprofiles.job.Explain;
import org.cadreprofiles.lake.AccessLog;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.SparkSessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the chain from a published number to files and lines. */
@Command(
    name = "explain",
    description = {
      "Follow a score, anomaly or profile to the source files and lines it rests on,",
      "or say why a record is taken to be about a cadre."
    },
    footer = {
      "",
      "Examples:",
      "  bin/cadre explain score C0123456789ab --lake demo/lake",
      "  bin/cadre explain identity work_record/hub/WR0001-000001 --lake demo/lake"
    })
final class ExplainCommand implements Callable<Integer> {
  /** What can be explained. */
  enum Kind {
    score,
    anomaly,
    profile,
    identity
  }

  @Mixin ReadOptions options;
  @Mixin HelpOption help;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "score, anomaly, profile or identity.")
  Kind kind;

  @Parameters(index = "1", paramLabel = "ID", description = "Cadre id, anomaly id or record.")
  String id;

  @Override
  public Integer call() {
    SparkSession spark = SparkSessions.open(options.conf.dir, "cadre-profiles explain");
    Lake lake = new Lake(spark, options.lake, Contracts.load());
    ReadOptions.requireLake(lake);
    Explain explain = Explain.of(lake);
    List<String> lines =
        switch (kind) {
          case score -> explain.score(id);
          case anomaly -> explain.anomaly(id);
          case profile -> explain.profile(id);
          case identity -> explain.identity(id);
        };
    new AccessLog(lake).note(options.by, options.purpose, "explain " + kind, List.of());
    lines.forEach(line -> System.out.println(SafeText.line(line)));
    return 0;
  }
}
