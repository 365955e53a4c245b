package org.cadreprofiles.table;

/**
 * What an inspection of cadres needs.
 *
 * <p>Grain: one row per {@code cadre_id}.
 */
public final class UseCadreInspection {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.use_cadre_inspection";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** Name. */
  public static final String NAME = "name";

  /** Unit. */
  public static final String UNIT = "unit";

  /** Post. */
  public static final String POST = "post";

  /** Days in post. */
  public static final String TENURE_DAYS = "tenure_days";

  /** Years outstanding in a row. */
  public static final String YEARS_OUTSTANDING_IN_ROW = "years_outstanding_in_row";

  /** Sanctions in effect. */
  public static final String SANCTIONS_IN_EFFECT = "sanctions_in_effect";

  private UseCadreInspection() {}
}
