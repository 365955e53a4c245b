package org.cadreprofiles.command;

import java.io.PrintStream;
import java.util.Locale;
import org.cadreprofiles.job.Progress;

/** Shows on a terminal which step runs; silent where standard error is no terminal. */
final class TerminalProgress implements Progress {
  private final PrintStream err;
  private final boolean terminal;

  private TerminalProgress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Progress on standard error, where a person watches. */
  static Progress onStderr() {
    return new TerminalProgress(System.err, System.console() != null);
  }

  @Override
  public void begin(String step) {
    if (terminal) {
      err.printf("  %-12s ...\r", step);
    }
  }

  @Override
  public void end(String step, double seconds) {
    if (terminal) {
      err.printf(Locale.ROOT, "  %-12s %6.1f s%n", step, seconds);
    }
  }
}
