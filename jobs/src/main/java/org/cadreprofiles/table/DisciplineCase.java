package org.cadreprofiles.table;

/**
 * Disciplinary case, from receipt to conclusion.
 *
 * <p>Grain: one row per {@code case_id}.
 */
public final class DisciplineCase {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.discipline_case";

  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = Envelope.RECORD_ID;

  /** Source system. */
  public static final String SOURCE_SYSTEM = Envelope.SOURCE_SYSTEM;

  /** When the source reported it. */
  public static final String REPORTED_AT = Envelope.REPORTED_AT;

  /** Record id that this record replaces. */
  public static final String CORRECTS = Envelope.CORRECTS;

  /** Case id. */
  public static final String CASE_ID = "case_id";

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

  /** Day the lead was received. */
  public static final String RECEIVED_ON = "received_on";

  /** Day the case was filed. */
  public static final String FILED_ON = "filed_on";

  /** Day the case was concluded. */
  public static final String CONCLUDED_ON = "concluded_on";

  /** Status; only concluded cases count. */
  public static final String STATUS = "status";

  /** Which of the four forms of supervision. */
  public static final String FORM = "form";

  /** Sanctions with track (party, administrative), kind and dates. */
  public static final String SANCTIONS = "sanctions";

  /** Day the person was publicly cleared. */
  public static final String CLARIFIED_ON = "clarified_on";

  /** Last day on which the person may still reply. */
  public static final String REPLY_DUE_ON = "reply_due_on";

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = Envelope.CONTENT_HASH;

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = Envelope.SOURCE_FILE_ID;

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = Envelope.SOURCE_LINE;

  private DisciplineCase() {}
}
