package org.cadreprofiles.table;

/**
 * A read of published tables.
 *
 * <p>Grain: one row per {@code access_id}.
 */
public final class Access {
  /** Name of the table, layer first. */
  public static final String TABLE = "ops.access";

  /** Access. */
  public static final String ACCESS_ID = "access_id";

  /** When. */
  public static final String AT = "at";

  /** Who. */
  public static final String WHO = "who";

  /** For what. */
  public static final String PURPOSE = "purpose";

  /** Command. */
  public static final String COMMAND = "command";

  /** Tables read. */
  public static final String TABLES = "tables";

  private Access() {}
}
