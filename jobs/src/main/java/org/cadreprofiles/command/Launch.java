package org.cadreprofiles.command;

import java.io.PrintStream;
import org.apache.spark.sql.SparkSession;
import org.cadreprofiles.job.Preconditions;
import org.cadreprofiles.job.RunRequest;
import org.cadreprofiles.job.RunResults;
import org.cadreprofiles.job.Runner;
import org.cadreprofiles.job.Settings;
import org.cadreprofiles.job.Step;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.SparkSessions;

/**
 * Starts a run: checks what can be checked before data is touched, then opens the session and the
 * lake.
 */
final class Launch {
  private final RunRequest request;
  private final FormatOption format;
  private final PrintStream out = System.out;

  Launch(RunRequest request, FormatOption format) {
    this.request = request;
    this.format = format;
  }

  int whole() {
    return print(prepared().runAll());
  }

  int one(Step step) {
    return print(prepared().runOne(step));
  }

  private Runner prepared() {
    Settings settings = Settings.load(request.conf());
    Preconditions.check(request, settings);
    SparkSession spark = SparkSessions.open(request.conf(), "cadre-profiles " + request.command());
    Lake lake = new Lake(spark, request.lake(), Contracts.load());
    return new Runner(lake, settings, request, TerminalProgress.onStderr());
  }

  private int print(RunResults results) {
    out.println(format.choose(() -> RunText.json(results), () -> RunText.plain(results)));
    return results.exitCode();
  }
}
