package org.cadreprofiles.command;

import java.io.PrintStream;
import org.cadreprofiles.job.ExitCode;
import org.cadreprofiles.job.FailureText;
import org.cadreprofiles.job.RunFailedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one message on standard error and turns it into the exit code. */
public final class FailureHandler implements IExecutionExceptionHandler {
  private static final String IDS_AND_PHONES = "\\d{11,}[Xx]?";

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintStream err = System.err;
    ExitCode code = ExitCode.of(failure);
    err.println("cadre: " + FailureText.of(failure));
    if (code == ExitCode.INFRASTRUCTURE) {
      Throwable at = failure instanceof RunFailedException ? failure.getCause() : failure;
      for (; at != null; at = at.getCause()) {
        err.println("  " + at.getClass().getName() + ": " + masked(at.getMessage()));
      }
      if (System.getenv("CADRE_DEBUG") != null) {
        failure.printStackTrace(err);
      } else {
        err.println("  CADRE_DEBUG=1 shows where.");
      }
    }
    return code.number();
  }

  // Spark's messages may quote a value; digits that could be an id or a phone number are never
  // shown.
  private static String masked(String message) {
    return message == null
        ? ""
        : message.lines().findFirst().orElse("").replaceAll(IDS_AND_PHONES, "***");
  }
}
