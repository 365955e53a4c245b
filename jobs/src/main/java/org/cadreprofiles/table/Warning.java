package org.cadreprofiles.table;

/**
 * Early warning while the year runs.
 *
 * <p>Grain: one row per {@code warning_id}.
 */
public final class Warning {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.warning";

  /** Warning. */
  public static final String WARNING_ID = "warning_id";

  /** Kind. */
  public static final String KIND = "kind";

  /** What it is about. */
  public static final String SUBJECT_KIND = "subject_kind";

  /** Id of what it is about. */
  public static final String SUBJECT_ID = "subject_id";

  /** Day raised. */
  public static final String RAISED_ON = "raised_on";

  /** Severity. */
  public static final String SEVERITY = "severity";

  /** Projected value. */
  public static final String PROJECTED = "projected";

  /** Lower end of its interval. */
  public static final String PROJECTED_LOW = "projected_low";

  /** Upper end of its interval. */
  public static final String PROJECTED_HIGH = "projected_high";

  /** State of the rectification. */
  public static final String RECTIFICATION_STATE = "rectification_state";

  /** In words (English). */
  public static final String SENTENCE_EN = "sentence_en";

  /** In words (Chinese). */
  public static final String SENTENCE_ZH = "sentence_zh";

  private Warning() {}
}
