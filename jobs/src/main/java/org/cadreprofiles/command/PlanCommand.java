package org.cadreprofiles.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.cadreprofiles.job.Plan;
import org.cadreprofiles.job.Preconditions;
import org.cadreprofiles.job.RunRequest;
import org.cadreprofiles.job.Settings;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.SparkSessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a run would do, and writes nothing. */
@Command(name = "plan", description = "Say as JSON what a run would do: new files, steps, and why.")
final class PlanCommand implements Callable<Integer> {
  @Mixin LakeOptions options;
  @Mixin HelpOption help;

  @Option(names = "--landing", paramLabel = "DIR", required = true, description = "Landing zone.")
  String landing;

  @Override
  public Integer call() {
    RunRequest request =
        new RunRequest(
            "plan",
            Optional.of(landing),
            options.lake,
            options.conf.dir,
            Optional.empty(),
            Optional.ofNullable(options.asOf));
    Settings settings = Settings.load(request.conf());
    Preconditions.check(request, settings);
    SparkSession spark = SparkSessions.open(request.conf(), "cadre-profiles plan");
    Lake lake = new Lake(spark, request.lake(), Contracts.load());
    System.out.println(Plan.of(lake, settings, request).json());
    return 0;
  }
}
