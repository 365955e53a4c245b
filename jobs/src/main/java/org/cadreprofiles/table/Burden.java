package org.cadreprofiles.table;

/**
 * Measure of assessment burden in a year.
 *
 * <p>Grain: one row per {@code scope_kind}, {@code scope_id}, {@code year}, {@code measure}.
 */
public final class Burden {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.burden";

  /** Burden on a unit, by an issuer, or in all. */
  public static final String SCOPE_KIND = "scope_kind";

  /** Unit id; 'all' for the county. */
  public static final String SCOPE_ID = "scope_id";

  /** Year. */
  public static final String YEAR = "year";

  /**
   * Measure: indicators, plans, on_site_visits, visit_days, departments_visiting, materials,
   * duplicate_materials, minutes_to_fill, minutes_to_review.
   */
  public static final String MEASURE = "measure";

  /** Value. */
  public static final String VALUE = "value";

  /** Value of the year before. */
  public static final String PREVIOUS = "previous";

  /** Change on the year before, as a share. */
  public static final String CHANGE = "change";

  private Burden() {}
}
