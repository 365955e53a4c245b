package org.cadreprofiles;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the command named on the command line and ends with its exit code. */
@Command(
    name = "cadre",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Profiles of officials from a county's feeds, with data not to be believed marked.")
public final class Main {

  private Main() {}

  /**
   * Enters the program.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
