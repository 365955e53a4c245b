package org.cadreprofiles.table;

/**
 * One run.
 *
 * <p>Grain: one row per {@code run_id}.
 */
public final class Run {
  /** Name of the table, layer first. */
  public static final String TABLE = "ops.run";

  /** Run. */
  public static final String RUN_ID = "run_id";

  /** Command. */
  public static final String COMMAND = "command";

  /** How it ended. */
  public static final String STATUS = "status";

  /** Exit code. */
  public static final String EXIT_CODE = "exit_code";

  /** Start. */
  public static final String STARTED_AT = "started_at";

  /** End. */
  public static final String ENDED_AT = "ended_at";

  /** Day the run is about. */
  public static final String AS_OF = "as_of";

  /** Version of the program. */
  public static final String VERSION = "version";

  /** Digest of the configuration. */
  public static final String CONFIG_DIGEST = "config_digest";

  /** run_results as JSON. */
  public static final String RESULTS = "results";

  private Run() {}
}
