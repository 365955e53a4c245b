package org.cadreprofiles.table;

/**
 * Indicator or material that can be answered from data already held.
 *
 * <p>Grain: one row per {@code item_kind}, {@code item_id}, {@code unit_id}.
 */
public final class Reuse {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.reuse";

  /** Kind of item. */
  public static final String ITEM_KIND = "item_kind";

  /** Indicator id or digest of the material. */
  public static final String ITEM_ID = "item_id";

  /** Unit asked. */
  public static final String UNIT_ID = "unit_id";

  /** Table and column that answer it. */
  public static final String ANSWERABLE_FROM = "answerable_from";

  /** Last known value. */
  public static final String LAST_KNOWN = "last_known";

  /** Day up to which it is known. */
  public static final String FRESH_UNTIL = "fresh_until";

  private Reuse() {}
}
