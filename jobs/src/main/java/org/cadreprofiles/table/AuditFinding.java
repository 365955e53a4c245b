package org.cadreprofiles.table;

/**
 * Audit finding with the responsibility found.
 *
 * <p>Grain: one row per {@code audit_id}, {@code finding_id}.
 */
public final class AuditFinding {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.audit_finding";

  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = Envelope.RECORD_ID;

  /** Source system. */
  public static final String SOURCE_SYSTEM = Envelope.SOURCE_SYSTEM;

  /** When the source reported it. */
  public static final String REPORTED_AT = Envelope.REPORTED_AT;

  /** Record id that this record replaces. */
  public static final String CORRECTS = Envelope.CORRECTS;

  /** Audit id. */
  public static final String AUDIT_ID = "audit_id";

  /** Finding id within the audit. */
  public static final String FINDING_ID = "finding_id";

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

  /** Audited unit. */
  public static final String UNIT_ID = "unit_id";

  /** First day of the audited period. */
  public static final String PERIOD_FROM = "period_from";

  /** Last day of the audited period. */
  public static final String PERIOD_TO = "period_to";

  /** Category of the finding. */
  public static final String CATEGORY = "category";

  /** Amount concerned, in CNY. */
  public static final String AMOUNT = "amount";

  /** Responsibility found. */
  public static final String RESPONSIBILITY = "responsibility";

  /** Last day for comments of the audited. */
  public static final String COMMENT_DUE_ON = "comment_due_on";

  /** Day by which it must be put right. */
  public static final String RECTIFICATION_DUE_ON = "rectification_due_on";

  /** Day it was put right. */
  public static final String RECTIFIED_ON = "rectified_on";

  /** Status of the finding. */
  public static final String STATUS = "status";

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = Envelope.CONTENT_HASH;

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = Envelope.SOURCE_FILE_ID;

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = Envelope.SOURCE_LINE;

  private AuditFinding() {}
}
