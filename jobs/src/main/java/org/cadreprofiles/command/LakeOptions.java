package org.cadreprofiles.command;

import java.time.LocalDate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that every command about a lake takes. */
final class LakeOptions {
  @Option(
      names = "--lake",
      paramLabel = "DIR",
      defaultValue = "demo/lake",
      description = "Lake directory or URI (default: ${DEFAULT-VALUE}).")
  String lake;

  @Mixin ConfOption conf;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day to speak about, YYYY-MM-DD (default: the latest local day reported).")
  LocalDate asOf;

  @Mixin FormatOption format;
}
