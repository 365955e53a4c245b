package org.cadreprofiles.table;

/**
 * What selection for commendation needs.
 *
 * <p>Grain: one row per {@code cadre_id}.
 */
public final class UseCommendation {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.use_commendation";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** Name. */
  public static final String NAME = "name";

  /** Unit. */
  public static final String UNIT = "unit";

  /** Commendations. */
  public static final String COMMENDATIONS = "commendations";

  /** Years outstanding in a row. */
  public static final String YEARS_OUTSTANDING_IN_ROW = "years_outstanding_in_row";

  /** Sanctions in effect. */
  public static final String SANCTIONS_IN_EFFECT = "sanctions_in_effect";

  private UseCommendation() {}
}
