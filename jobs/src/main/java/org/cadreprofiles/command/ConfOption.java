package org.cadreprofiles.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the settings of a command lie. */
final class ConfOption {
  @Option(
      names = "--conf",
      paramLabel = "DIR",
      defaultValue = "${sys:cadre.home:-${env:CADRE_HOME:-.}}/conf",
      description = "Directory of settings (default: the program's conf).")
  Path dir;
}
