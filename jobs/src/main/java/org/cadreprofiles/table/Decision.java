package org.cadreprofiles.table;

/**
 * A person's decision on something the engine proposed or asked.
 *
 * <p>Grain: one row per {@code decision_id}.
 */
public final class Decision {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.decision";

  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = Envelope.RECORD_ID;

  /** Source system. */
  public static final String SOURCE_SYSTEM = Envelope.SOURCE_SYSTEM;

  /** When the source reported it. */
  public static final String REPORTED_AT = Envelope.REPORTED_AT;

  /** Record id that this record replaces. */
  public static final String CORRECTS = Envelope.CORRECTS;

  /** Decision id. */
  public static final String DECISION_ID = "decision_id";

  /** What is decided. */
  public static final String TARGET_KIND = "target_kind";

  /** Key of what is decided, URL-encoded parts joined by a bar. */
  public static final String TARGET_ID = "target_id";

  /** Verdict. */
  public static final String VERDICT = "verdict";

  /** Reason. */
  public static final String REASON = "reason";

  /** Who decided. */
  public static final String DECIDED_BY = "decided_by";

  /** When. */
  public static final String DECIDED_AT = "decided_at";

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = Envelope.CONTENT_HASH;

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = Envelope.SOURCE_FILE_ID;

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = Envelope.SOURCE_LINE;

  private Decision() {}
}
