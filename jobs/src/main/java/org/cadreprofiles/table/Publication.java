package org.cadreprofiles.table;

/**
 * Version of a table that a run published.
 *
 * <p>Grain: one row per {@code run_id}, {@code table_name}.
 */
public final class Publication {
  /** Name of the table, layer first. */
  public static final String TABLE = "ops.publication";

  /** Run. */
  public static final String RUN_ID = "run_id";

  /** Table, layer first. */
  public static final String TABLE_NAME = "table_name";

  /** Delta version. */
  public static final String VERSION = "version";

  /** Rows. */
  public static final String ROWS = "rows";

  /** When. */
  public static final String PUBLISHED_AT = "published_at";

  /** Digest of inputs, configuration and day, equal when nothing changed. */
  public static final String INPUTS = "inputs";

  /** Whether readers may use it. */
  public static final String STATUS = "status";

  private Publication() {}
}
