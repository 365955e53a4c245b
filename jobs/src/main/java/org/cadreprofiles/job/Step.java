package org.cadreprofiles.job;

/** One step of a run: reads tables, hands rows to a stage, writes what the stage returns. */
public interface Step {
  /** Name of the step, which is also its command. */
  String name();

  /** What the step is for, in half a sentence. */
  String purpose();

  /** Does the step's work. */
  void run(RunContext run);
}
