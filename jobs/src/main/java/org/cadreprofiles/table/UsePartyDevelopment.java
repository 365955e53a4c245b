package org.cadreprofiles.table;

/**
 * What party development needs.
 *
 * <p>Grain: one row per {@code cadre_id}.
 */
public final class UsePartyDevelopment {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.use_party_development";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** Name. */
  public static final String NAME = "name";

  /** Latest grade. */
  public static final String LAST_GRADE = "last_grade";

  /** Sanctions in effect. */
  public static final String SANCTIONS_IN_EFFECT = "sanctions_in_effect";

  private UsePartyDevelopment() {}
}
