package org.cadreprofiles.table;

/**
 * Reorganisation event: one unit renamed, merged, split or abolished.
 *
 * <p>Grain: one row per {@code change_id}.
 */
public final class OrgChange {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.org_change";

  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = Envelope.RECORD_ID;

  /** Source system. */
  public static final String SOURCE_SYSTEM = Envelope.SOURCE_SYSTEM;

  /** When the source reported it. */
  public static final String REPORTED_AT = Envelope.REPORTED_AT;

  /** Record id that this record replaces. */
  public static final String CORRECTS = Envelope.CORRECTS;

  /** Change id. */
  public static final String CHANGE_ID = "change_id";

  /** Kind of change. */
  public static final String KIND = "kind";

  /** Unit before the change. */
  public static final String FROM_UNIT_ID = "from_unit_id";

  /** Unit after the change; empty for abolish. */
  public static final String TO_UNIT_ID = "to_unit_id";

  /** First day on which the change holds. */
  public static final String EFFECTIVE_ON = "effective_on";

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = Envelope.CONTENT_HASH;

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = Envelope.SOURCE_FILE_ID;

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = Envelope.SOURCE_LINE;

  private OrgChange() {}
}
