package org.cadreprofiles.table;

/**
 * Unit version: what a unit is called and where it belongs, from one date to another.
 *
 * <p>Grain: one row per {@code unit_id}, {@code valid_from}.
 */
public final class OrgUnit {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.org_unit";

  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = Envelope.RECORD_ID;

  /** Source system. */
  public static final String SOURCE_SYSTEM = Envelope.SOURCE_SYSTEM;

  /** When the source reported it. */
  public static final String REPORTED_AT = Envelope.REPORTED_AT;

  /** Record id that this record replaces. */
  public static final String CORRECTS = Envelope.CORRECTS;

  /** Unit id, stable over renames. */
  public static final String UNIT_ID = "unit_id";

  /** Name of the unit in this interval. */
  public static final String UNIT_NAME = "unit_name";

  /** Kind of unit. */
  public static final String UNIT_KIND = "unit_kind";

  /** Unit above it. */
  public static final String PARENT_UNIT_ID = "parent_unit_id";

  /** Division code, six digits as text. */
  public static final String DIVISION_CODE = "division_code";

  /** Unified social credit code, 18 characters (GB 32100). */
  public static final String CREDIT_CODE = "credit_code";

  /** Residents served. */
  public static final String SERVICE_POPULATION = "service_population";

  /** First day of this version. */
  public static final String VALID_FROM = "valid_from";

  /** Last day of this version; empty while it holds. */
  public static final String VALID_TO = "valid_to";

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = Envelope.CONTENT_HASH;

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = Envelope.SOURCE_FILE_ID;

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = Envelope.SOURCE_LINE;

  private OrgUnit() {}
}
