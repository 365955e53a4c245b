package org.cadreprofiles.table;

/**
 * Grade of a cadre for a year, from decisions only.
 *
 * <p>Grain: one row per {@code cadre_id}, {@code year}, {@code decided_at}.
 */
public final class Grade {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.grade";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** Year. */
  public static final String YEAR = "year";

  /** Grade. */
  public static final String GRADE = "grade";

  /** Who decided. */
  public static final String DECIDED_BY = "decided_by";

  /** When. */
  public static final String DECIDED_AT = "decided_at";

  /** Reason. */
  public static final String REASON = "reason";

  /** Whether it is the present one. */
  public static final String STATUS = "status";

  private Grade() {}
}
