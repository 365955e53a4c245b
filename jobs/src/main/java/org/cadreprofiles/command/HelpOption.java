package org.cadreprofiles.command;

import picocli.CommandLine.Option;

/** The option that prints a command's help. */
final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and end.")
  boolean asked;
}
