package org.cadreprofiles.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.cadreprofiles.job.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs all steps on a landing zone: from files to published tables and pages. */
@Command(
    name = "run",
    description = "Run all steps: landing files to published tables and pages.",
    footer = {
      "",
      "The key for tokens comes from the file named by CADRE_KEY_FILE, else from CADRE_KEY.",
      "A second run without new files publishes nothing. Example:",
      "  CADRE_KEY_FILE=demo/key bin/cadre run --landing demo/landing --lake demo/lake"
    })
final class RunCommand implements Callable<Integer> {
  @Mixin LakeOptions options;
  @Mixin HelpOption help;

  @Option(
      names = "--landing",
      paramLabel = "DIR",
      required = true,
      description = "Landing zone: one folder a feed.")
  String landing;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "Where the report goes (default: site below the lake).")
  String site;

  @Override
  public Integer call() {
    RunRequest request =
        new RunRequest(
            "run",
            Optional.of(landing),
            options.lake,
            options.conf.dir,
            Optional.ofNullable(site),
            Optional.ofNullable(options.asOf));
    return new Launch(request, options.format).whole();
  }
}
