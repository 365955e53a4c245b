package org.cadreprofiles.table;

/**
 * Whether an indicator may be used in a period, and by which rule not.
 *
 * <p>Grain: one row per {@code indicator_id}, {@code period_from}.
 */
public final class IndicatorGate {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.indicator_gate";

  /** Indicator. */
  public static final String INDICATOR_ID = "indicator_id";

  /** First day of the period. */
  public static final String PERIOD_FROM = "period_from";

  /** Last day of the period. */
  public static final String PERIOD_TO = "period_to";

  /** Whether it is admitted. */
  public static final String ADMITTED = "admitted";

  /** Whether declared and recognised kind disagree. */
  public static final String NEEDS_REVIEW = "needs_review";

  /** Rule that decided. */
  public static final String RULE = "rule";

  /** Reason (English). */
  public static final String REASON = "reason";

  /** Reason (Chinese). */
  public static final String REASON_ZH = "reason_zh";

  /** Source of the rule. */
  public static final String CITATION = "citation";

  private IndicatorGate() {}
}
