package org.cadreprofiles.table;

/**
 * Outcome of a check in a run.
 *
 * <p>Grain: one row per {@code run_id}, {@code contract}, {@code rule}.
 */
public final class Quality {
  /** Name of the table, layer first. */
  public static final String TABLE = "ops.quality";

  /** Run. */
  public static final String RUN_ID = "run_id";

  /** Contract. */
  public static final String CONTRACT = "contract";

  /** Rule. */
  public static final String RULE = "rule";

  /** What happens on failure. */
  public static final String ACTION = "action";

  /** Rows that failed. */
  public static final String FAILED_ROWS = "failed_rows";

  /** What was found. */
  public static final String DETAIL = "detail";

  private Quality() {}
}
