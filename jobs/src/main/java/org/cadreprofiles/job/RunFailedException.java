package org.cadreprofiles.job;

/** A run that ended badly after it held the lake; its results were written already. */
public final class RunFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RunResults results;

  RunFailedException(RunResults results, Throwable cause) {
    super(results.message(), cause);
    this.results = results;
  }

  /** What run_results.json says. */
  public RunResults results() {
    return results;
  }
}
