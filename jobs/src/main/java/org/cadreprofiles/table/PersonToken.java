package org.cadreprofiles.table;

/** Columns that stand for a resident id after it was tokenised; the id itself is never stored. */
public final class PersonToken {
  /** Grade of the resident id as it came; empty where none came. */
  public static final String ID_GRADE = "id_grade";

  /** Keyed HMAC-SHA256 of the normalised resident id (person token). */
  public static final String ID_TOKEN = "id_token";

  /**
   * Tokens of ids one substitution or transposition away, at most 40, where the id is repairable.
   */
  public static final String REPAIR_TOKENS = "repair_tokens";

  private PersonToken() {}
}
