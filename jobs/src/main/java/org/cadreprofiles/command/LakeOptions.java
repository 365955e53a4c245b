package org.cadreprofiles.command;

import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** Options that every command about a lake takes. */
final class LakeOptions {
  @Option(
      names = "--lake",
      paramLabel = "DIR",
      defaultValue = "demo/lake",
      description = "Lake directory or URI (default: ${DEFAULT-VALUE}).")
  String lake;

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      defaultValue = "${sys:cadre.home:-${env:CADRE_HOME:-.}}/conf",
      description = "Directory of settings (default: the program's conf).")
  Path conf;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day to speak about, YYYY-MM-DD (default: the latest local day reported).")
  LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What goes to standard output: text or json (default: ${DEFAULT-VALUE}).")
  ResultFormat format;
}
