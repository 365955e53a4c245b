package org.cadreprofiles.table;

/**
 * What annual evaluation needs about a cadre.
 *
 * <p>Grain: one row per {@code cadre_id}.
 */
public final class UseAnnualEvaluation {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.use_annual_evaluation";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** Name. */
  public static final String NAME = "name";

  /** Unit. */
  public static final String UNIT = "unit";

  /** Post. */
  public static final String POST = "post";

  /** Current score. */
  public static final String SCORE = "score";

  /** Lower end. */
  public static final String LOW = "low";

  /** Upper end. */
  public static final String HIGH = "high";

  /** Latest grade. */
  public static final String LAST_GRADE = "last_grade";

  private UseAnnualEvaluation() {}
}
