package org.cadreprofiles.table;

/**
 * Source record that names a person, and whom it was linked to.
 *
 * <p>Grain: one row per {@code feed}, {@code source_system}, {@code record_id}.
 */
public final class IdentityLink {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.identity_link";

  /** Feed. */
  public static final String FEED = "feed";

  /** Source system. */
  public static final String SOURCE_SYSTEM = "source_system";

  /** Record id. */
  public static final String RECORD_ID = "record_id";

  /** Cadre; empty while nobody fits. */
  public static final String CADRE_ID = "cadre_id";

  /** How the link was found. */
  public static final String METHOD = "method";

  /** Strength of the evidence, log2 of the odds. */
  public static final String WEIGHT = "weight";

  /** Per-field evidence, field=level joined by semicolons. */
  public static final String EVIDENCE = "evidence";

  /** Per-field weights, field=bits joined by semicolons; they add up to the weight. */
  public static final String WATERFALL = "waterfall";

  /** What brought record and cadre together: a pass, or columns that agree. */
  public static final String BLOCKING_RULE = "blocking_rule";

  /** Other candidates and why they were not taken. */
  public static final String ALTERNATIVES = "alternatives";

  private IdentityLink() {}
}
