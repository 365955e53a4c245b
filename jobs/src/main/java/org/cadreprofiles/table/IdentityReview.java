package org.cadreprofiles.table;

/**
 * Pair in the band between link and no link, for a person to decide.
 *
 * <p>Grain: one row per {@code feed}, {@code source_system}, {@code record_id}, {@code
 * candidate_cadre_id}.
 */
public final class IdentityReview {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.identity_review";

  /** Feed. */
  public static final String FEED = "feed";

  /** Source system. */
  public static final String SOURCE_SYSTEM = "source_system";

  /** Record id. */
  public static final String RECORD_ID = "record_id";

  /** Candidate. */
  public static final String CANDIDATE_CADRE_ID = "candidate_cadre_id";

  /** Weight, log2 of the odds. */
  public static final String WEIGHT = "weight";

  /** Per-field weights, field=weight joined by semicolons. */
  public static final String WATERFALL = "waterfall";

  /** Per-field evidence, field=level joined by semicolons. */
  public static final String EVIDENCE = "evidence";

  /** Number, name, unit and days as the record has them. */
  public static final String WRITTEN = "written";

  /** What depends on the answer. */
  public static final String IMPACT = "impact";

  /** State. */
  public static final String STATE = "state";

  private IdentityReview() {}
}
