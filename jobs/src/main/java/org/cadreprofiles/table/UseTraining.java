package org.cadreprofiles.table;

/**
 * What training needs.
 *
 * <p>Grain: one row per {@code cadre_id}.
 */
public final class UseTraining {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.use_training";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** Name. */
  public static final String NAME = "name";

  /** Level. */
  public static final String POST_LEVEL = "post_level";

  /** Responsibility areas. */
  public static final String IN_CHARGE_OF = "in_charge_of";

  private UseTraining() {}
}
