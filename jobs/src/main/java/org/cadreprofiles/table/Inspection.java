package org.cadreprofiles.table;

/**
 * Inspection plan, visit or request for material.
 *
 * <p>Grain: one row per {@code inspection_id}.
 */
public final class Inspection {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.inspection";

  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = Envelope.RECORD_ID;

  /** Source system. */
  public static final String SOURCE_SYSTEM = Envelope.SOURCE_SYSTEM;

  /** When the source reported it. */
  public static final String REPORTED_AT = Envelope.REPORTED_AT;

  /** Record id that this record replaces. */
  public static final String CORRECTS = Envelope.CORRECTS;

  /** Inspection id. */
  public static final String INSPECTION_ID = "inspection_id";

  /** Kind. */
  public static final String KIND = "kind";

  /** Unit that inspects. */
  public static final String ISSUER_UNIT_ID = "issuer_unit_id";

  /** Unit inspected. */
  public static final String TARGET_UNIT_ID = "target_unit_id";

  /** Task it belongs to. */
  public static final String TASK = "task";

  /** First planned day. */
  public static final String PLANNED_FROM = "planned_from";

  /** Last planned day. */
  public static final String PLANNED_TO = "planned_to";

  /** First actual day. */
  public static final String HAPPENED_FROM = "happened_from";

  /** Last actual day. */
  public static final String HAPPENED_TO = "happened_to";

  /** Whether the plan was approved. */
  public static final String APPROVED = "approved";

  /** Indicators it serves. */
  public static final String INDICATORS = "indicators";

  /** Materials asked, with digest. */
  public static final String MATERIALS = "materials";

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = Envelope.CONTENT_HASH;

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = Envelope.SOURCE_FILE_ID;

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = Envelope.SOURCE_LINE;

  private Inspection() {}
}
