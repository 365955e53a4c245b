package org.cadreprofiles.table;

/**
 * Proposed incentive by the configured formula: advice.
 *
 * <p>Grain: one row per {@code cadre_id}, {@code period_from}, {@code period_to}.
 */
public final class IncentiveProposal {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.incentive_proposal";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** First day of the period. */
  public static final String PERIOD_FROM = "period_from";

  /** Last day of the period. */
  public static final String PERIOD_TO = "period_to";

  /** Basic part. */
  public static final String BASIC = "basic";

  /** Performance part. */
  public static final String PERFORMANCE = "performance";

  /** Share of collective-income growth. */
  public static final String COLLECTIVE = "collective";

  /** Care. */
  public static final String CARE = "care";

  /** Total. */
  public static final String TOTAL = "total";

  /** Version of the formula. */
  public static final String FORMULA_VERSION = "formula_version";

  private IncentiveProposal() {}
}
