package org.cadreprofiles.command;

import org.cadreprofiles.job.Step;
import org.cadreprofiles.job.Steps;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** All commands under the name {@code cadre}. */
@Command(
    name = "cadre",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Joins a county's feeds about its officials into dated, evidence-linked profiles, finds data",
      "that should not be believed, and gives scores with intervals. A score is advice, an anomaly",
      "is a question; people decide.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 data broke a rule (nothing published), 2 usage or settings,",
      "3 infrastructure (trying again is safe), 4 another run holds the lake.",
      "Begin with: bin/cadre demo"
    },
    subcommands = {
      DemoCommand.class,
      GenerateCommand.class,
      RunCommand.class,
      PlanCommand.class,
      SqlCommand.class,
      TablesCommand.class,
      DescribeCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class
    })
public final class CadreCommands implements Runnable {
  private CommandLine line;

  private CadreCommands() {}

  /** The command line, ready to execute. */
  public static CommandLine line() {
    CadreCommands root = new CadreCommands();
    CommandLine line = new CommandLine(root);
    for (Step step : Steps.alone()) {
      line.addSubcommand(step.name(), stepCommand(step));
    }
    line.setExecutionExceptionHandler(new FailureHandler());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    root.line = line;
    return line;
  }

  /** Without a command: the help. */
  @Override
  public void run() {
    line.usage(System.out);
  }

  private static CommandLine stepCommand(Step step) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new StepCommand(step));
    spec.name(step.name());
    spec.usageMessage().description("Step of a run: " + step.purpose());
    return new CommandLine(spec);
  }
}
