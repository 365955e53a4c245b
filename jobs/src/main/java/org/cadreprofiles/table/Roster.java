package org.cadreprofiles.table;

/**
 * Cadre in one post over one interval.
 *
 * <p>Grain: one row per {@code cadre_no}, {@code unit_id}, {@code post_title}, {@code valid_from}.
 */
public final class Roster {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.roster";

  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = Envelope.RECORD_ID;

  /** Source system. */
  public static final String SOURCE_SYSTEM = Envelope.SOURCE_SYSTEM;

  /** When the source reported it. */
  public static final String REPORTED_AT = Envelope.REPORTED_AT;

  /** Record id that this record replaces. */
  public static final String CORRECTS = Envelope.CORRECTS;

  /** Cadre number of the personnel system. */
  public static final String CADRE_NO = "cadre_no";

  /** Name. */
  public static final String NAME = "name";

  /** Former names. */
  public static final String FORMER_NAMES = "former_names";

  /** Resident id; becomes tokens, never stored (landing zone only). */
  public static final String RESIDENT_ID = "resident_id";

  /** Sex (GB/T 2261.1); never an input to scores. */
  public static final String SEX = "sex";

  /** Date of birth; never an input to scores. */
  public static final String BIRTH_DATE = "birth_date";

  /** Unit of the post. */
  public static final String UNIT_ID = "unit_id";

  /** Title of the post. */
  public static final String POST_TITLE = "post_title";

  /** Level of the post (GB/T 12407 code). */
  public static final String POST_LEVEL = "post_level";

  /** Kind of post. */
  public static final String POST_KIND = "post_kind";

  /** Responsibility areas. */
  public static final String IN_CHARGE_OF = "in_charge_of";

  /** First day in the post. */
  public static final String VALID_FROM = "valid_from";

  /** Last day in the post; empty while it is held. */
  public static final String VALID_TO = "valid_to";

  /** Grade of the resident id as it came; empty where none came. */
  public static final String ID_GRADE = PersonToken.ID_GRADE;

  /** Keyed HMAC-SHA256 of the normalised resident id (person token). */
  public static final String ID_TOKEN = PersonToken.ID_TOKEN;

  /**
   * Tokens of ids one substitution or transposition away, at most 40, where the id is repairable.
   */
  public static final String REPAIR_TOKENS = PersonToken.REPAIR_TOKENS;

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = Envelope.CONTENT_HASH;

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = Envelope.SOURCE_FILE_ID;

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = Envelope.SOURCE_LINE;

  private Roster() {}
}
