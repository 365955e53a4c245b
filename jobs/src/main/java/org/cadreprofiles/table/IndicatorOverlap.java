package org.cadreprofiles.table;

/**
 * Pair of indicators that ask for the same.
 *
 * <p>Grain: one row per {@code indicator_a}, {@code indicator_b}.
 */
public final class IndicatorOverlap {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.indicator_overlap";

  /** First indicator. */
  public static final String INDICATOR_A = "indicator_a";

  /** Second indicator. */
  public static final String INDICATOR_B = "indicator_b";

  /** Cluster of near-duplicates. */
  public static final String CLUSTER_ID = "cluster_id";

  /** Similarity of the texts, 0 to 1. */
  public static final String SIMILARITY_TEXT = "similarity_text";

  /** Rank correlation of the values. */
  public static final String CORRELATION_VALUES = "correlation_values";

  /** Proposal. */
  public static final String PROPOSAL = "proposal";

  /** Indicator that stays. */
  public static final String SURVIVOR = "survivor";

  /** Why. */
  public static final String WHY = "why";

  private IndicatorOverlap() {}
}
