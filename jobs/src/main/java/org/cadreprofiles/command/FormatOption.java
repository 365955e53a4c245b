package org.cadreprofiles.command;

import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** In what form a command tells its result. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What goes to standard output: text or json (default: ${DEFAULT-VALUE}).")
  private ResultFormat format;

  /** The result as JSON or as text, whichever was asked for. */
  String choose(Supplier<String> json, Supplier<String> text) {
    return asJson() ? json.get() : text.get();
  }

  /** Whether JSON was asked for, and nothing else may be printed. */
  boolean asJson() {
    return format == ResultFormat.json;
  }
}
