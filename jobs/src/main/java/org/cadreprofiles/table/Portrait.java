package org.cadreprofiles.table;

/**
 * Sentence of a cadre's portrait.
 *
 * <p>Grain: one row per {@code cadre_id}, {@code language}, {@code sentence_no}.
 */
public final class Portrait {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.portrait";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** Language. */
  public static final String LANGUAGE = "language";

  /** Order of the sentence. */
  public static final String SENTENCE_NO = "sentence_no";

  /** Sentence. */
  public static final String SENTENCE = "sentence";

  /** Evidence refs. */
  public static final String EVIDENCE = "evidence";

  private Portrait() {}
}
