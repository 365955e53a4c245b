package org.cadreprofiles.table;

/**
 * Aggregated answers of residents to one question.
 *
 * <p>Grain: one row per {@code subject_cadre_no}, {@code id_token}, {@code subject_name}, {@code
 * subject_unit}, {@code unit_id}, {@code year}, {@code question}.
 */
public final class CommunityFeedback {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.community_feedback";

  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = Envelope.RECORD_ID;

  /** Source system. */
  public static final String SOURCE_SYSTEM = Envelope.SOURCE_SYSTEM;

  /** When the source reported it. */
  public static final String REPORTED_AT = Envelope.REPORTED_AT;

  /** Record id that this record replaces. */
  public static final String CORRECTS = Envelope.CORRECTS;

  /** Cadre number as the source knew it. */
  public static final String SUBJECT_CADRE_NO = Subject.SUBJECT_CADRE_NO;

  /** Resident id as the source knew it; becomes tokens, never stored (landing zone only). */
  public static final String SUBJECT_RESIDENT_ID = Subject.SUBJECT_RESIDENT_ID;

  /** Name as the source wrote it. */
  public static final String SUBJECT_NAME = Subject.SUBJECT_NAME;

  /** Unit as the source wrote it, id or name. */
  public static final String SUBJECT_UNIT = Subject.SUBJECT_UNIT;

  /** Post as the source wrote it. */
  public static final String SUBJECT_POST = Subject.SUBJECT_POST;

  /** Grade of the resident id as it came; empty where none came. */
  public static final String ID_GRADE = PersonToken.ID_GRADE;

  /** Keyed HMAC-SHA256 of the normalised resident id (person token). */
  public static final String ID_TOKEN = PersonToken.ID_TOKEN;

  /**
   * Tokens of ids one substitution or transposition away, at most 40, where the id is repairable.
   */
  public static final String REPAIR_TOKENS = PersonToken.REPAIR_TOKENS;

  /** Unit asked about, where no person is. */
  public static final String UNIT_ID = "unit_id";

  /** Year. */
  public static final String YEAR = "year";

  /** Question. */
  public static final String QUESTION = "question";

  /** Number of respondents. */
  public static final String RESPONDENTS = "respondents";

  /** Number of favourable answers. */
  public static final String FAVOURABLE = "favourable";

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = Envelope.CONTENT_HASH;

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = Envelope.SOURCE_FILE_ID;

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = Envelope.SOURCE_LINE;

  private CommunityFeedback() {}
}
