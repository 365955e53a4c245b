package org.cadreprofiles.table;

/**
 * Part of a score: what an indicator or adjustment contributed.
 *
 * <p>Grain: one row per {@code cadre_id}, {@code part_id}, {@code period_from}, {@code period_to},
 * {@code revision}.
 */
public final class ScorePart {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.score_part";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** Indicator id, or adjustment:&lt;kind&gt;. */
  public static final String PART_ID = "part_id";

  /** First day of the period. */
  public static final String PERIOD_FROM = "period_from";

  /** Last day of the period. */
  public static final String PERIOD_TO = "period_to";

  /** Revision of the score. */
  public static final String REVISION = "revision";

  /** Kind of part. */
  public static final String PART_KIND = "part_kind";

  /** Aspect it belongs to. */
  public static final String ASPECT = "aspect";

  /** Reported value. */
  public static final String RAW = "raw";

  /** Value used, corrected where an anomaly was confirmed. */
  public static final String CORRECTED = "corrected";

  /** Value on the 0 to 100 scale within the peer group. */
  public static final String NORMALISED = "normalised";

  /** Weight after missing and withheld parts are set aside. */
  public static final String WEIGHT = "weight";

  /** Points contributed; the counted ones add up to the score. */
  public static final String CONTRIBUTION = "contribution";

  /** State. */
  public static final String STATE = "state";

  /** Why it is not counted, or what was corrected. */
  public static final String WHY = "why";

  /**
   * Source records: feed/source_system/record_id joined by semicolons, or a table and condition.
   */
  public static final String EVIDENCE = "evidence";

  /** Run that wrote it. */
  public static final String RUN_ID = "run_id";

  private ScorePart() {}
}
