package org.cadreprofiles.table;

/**
 * Dated fact about a cadre, with whether it counts and why not.
 *
 * <p>Grain: one row per {@code cadre_id}, {@code kind}, {@code feed}, {@code source_system}, {@code
 * record_id}, {@code item}.
 */
public final class ProfileEvent {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.profile_event";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /**
   * Kind: post, name_change, discipline_case, sanction, petition, audit_finding, annual_grade,
   * appraisal, work_records, commendation, indicator_value, rectification, community_feedback.
   */
  public static final String KIND = "kind";

  /** Whether it speaks for or against the person. */
  public static final String POLARITY = "polarity";

  /** First day on which the fact holds. */
  public static final String VALID_FROM = "valid_from";

  /** Last day on which it holds; empty while it does. */
  public static final String VALID_TO = "valid_to";

  /** Whether it may be used in scores on the run's day. */
  public static final String COUNTED = "counted";

  /** Why it does not count. */
  public static final String WHY_NOT = "why_not";

  /** Rule that decided. */
  public static final String RULE_ID = "rule_id";

  /** Figure of the fact, such as score, grade rank or CNY. */
  public static final String AMOUNT = "amount";

  /** The fact in words (English). */
  public static final String DETAIL_EN = "detail_en";

  /** The fact in words (Chinese). */
  public static final String DETAIL_ZH = "detail_zh";

  /** Feed of the source record. */
  public static final String FEED = "feed";

  /** Source system. */
  public static final String SOURCE_SYSTEM = "source_system";

  /** Source record. */
  public static final String RECORD_ID = "record_id";

  /** Number of the fact within the record, from 0. */
  public static final String ITEM = "item";

  /** File of the source record (bronze.received_file). */
  public static final String SOURCE_FILE_ID = "source_file_id";

  /** Line in that file. */
  public static final String SOURCE_LINE = "source_line";

  private ProfileEvent() {}
}
