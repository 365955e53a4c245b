package org.cadreprofiles.table;

/**
 * Merge, split or renaming of cadres between two publications.
 *
 * <p>Grain: one row per {@code run_id}, {@code from_cadre_id}, {@code into_cadre_id}.
 */
public final class IdentityEvent {
  /** Name of the table, layer first. */
  public static final String TABLE = "ops.identity_event";

  /** Run that found it. */
  public static final String RUN_ID = "run_id";

  /** Cadre id before. */
  public static final String FROM_CADRE_ID = "from_cadre_id";

  /** Cadre id after. */
  public static final String INTO_CADRE_ID = "into_cadre_id";

  /**
   * merged (several into one), split (one into several), regrouped (both), renamed (all records of
   * one under another id).
   */
  public static final String KIND = "kind";

  /** Roster records that moved. */
  public static final String RECORDS = "records";

  private IdentityEvent() {}
}
