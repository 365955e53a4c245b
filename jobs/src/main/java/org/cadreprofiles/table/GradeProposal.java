package org.cadreprofiles.table;

/**
 * Proposed grade with the rules applied: advice.
 *
 * <p>Grain: one row per {@code cadre_id}, {@code year}.
 */
public final class GradeProposal {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.grade_proposal";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** Year. */
  public static final String YEAR = "year";

  /** Proposed grade. */
  public static final String PROPOSED = "proposed";

  /** Other grades within the interval. */
  public static final String ALTERNATIVES = "alternatives";

  /** Rules applied, with citation. */
  public static final String RULES = "rules";

  /** Whether a person must look first. */
  public static final String NEEDS_REVIEW = "needs_review";

  /** Why (English). */
  public static final String WHY_EN = "why_en";

  /** Why (Chinese). */
  public static final String WHY_ZH = "why_zh";

  private GradeProposal() {}
}
