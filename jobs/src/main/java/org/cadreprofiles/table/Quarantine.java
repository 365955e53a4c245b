package org.cadreprofiles.table;

/**
 * Row set aside because it broke its contract.
 *
 * <p>Grain: one row per {@code run_id}, {@code feed}, {@code path}, {@code line}.
 */
public final class Quarantine {
  /** Name of the table, layer first. */
  public static final String TABLE = "ops.quarantine";

  /** Run. */
  public static final String RUN_ID = "run_id";

  /** Feed. */
  public static final String FEED = "feed";

  /** File below the landing zone. */
  public static final String PATH = "path";

  /** File id. */
  public static final String FILE_ID = "file_id";

  /** Line or row number, from 1 (the header is line 1 of a CSV). */
  public static final String LINE = "line";

  /** Rules it broke. */
  public static final String RULES = "rules";

  /** Record with personal and secret columns masked, as JSON; empty if it cannot be parsed. */
  public static final String RECORD = "record";

  private Quarantine() {}
}
