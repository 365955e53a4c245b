package org.cadreprofiles.table;

/**
 * What rank promotion and exchange need.
 *
 * <p>Grain: one row per {@code cadre_id}.
 */
public final class UseRankPromotion {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.use_rank_promotion";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** Name. */
  public static final String NAME = "name";

  /** Level. */
  public static final String POST_LEVEL = "post_level";

  /** Days in post. */
  public static final String TENURE_DAYS = "tenure_days";

  /** Latest grade. */
  public static final String LAST_GRADE = "last_grade";

  /** Sanctions in effect. */
  public static final String SANCTIONS_IN_EFFECT = "sanctions_in_effect";

  private UseRankPromotion() {}
}
