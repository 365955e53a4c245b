package org.cadreprofiles.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.cadreprofiles.job.RunRequest;
import org.cadreprofiles.job.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one step on what the steps before it left; nothing is published until {@code publish}. */
@Command
final class StepCommand implements Callable<Integer> {
  private final Step step;

  @Mixin LakeOptions options;
  @Mixin HelpOption help;

  @Option(
      names = "--landing",
      paramLabel = "DIR",
      description = "Landing zone; ingest and standardize need it.")
  String landing;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "Where the report goes (default: site below the lake).")
  String site;

  StepCommand(Step step) {
    this.step = step;
  }

  @Override
  public Integer call() {
    RunRequest request =
        new RunRequest(
            step.name(),
            Optional.ofNullable(landing),
            options.lake,
            options.conf.dir,
            Optional.ofNullable(site),
            Optional.ofNullable(options.asOf));
    return new Launch(request, options.format).one(step);
  }
}
