package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Hides what may name a person: whole columns, and digit runs that look like ids or phone numbers.
 */
final class Masking {
  static final String HIDDEN = "***";

  private static final String DIGIT = "[0-9０-９]";
  private static final String NOT_WITHIN = "(?<![0-9０-９])";

  // Fifteen digits or more, with an X at the end or not.
  private static final String ID = NOT_WITHIN + "(?:D[ \\-]?){14,}[0-9０-９XxＸｘ]";
  private static final String MOBILE = NOT_WITHIN + "[1１][3-9３-９](?:[ \\-]?D){9}(?!D)";
  private static final String LANDLINE = NOT_WITHIN + "[0０]D{2,3}[ \\-－]D{7,8}(?!D)";
  private static final String LOOKS_LIKE_ID =
      String.join("|", ID, MOBILE, LANDLINE).replace("D", DIGIT);

  private Masking() {}

  /** The text with ids and phone numbers hidden. */
  static Column idsAndPhones(Column text) {
    return regexp_replace(text, lit(LOOKS_LIKE_ID), lit(HIDDEN));
  }

  /** Hides any text there is, and keeps nothing as nothing. */
  static Column wholly(Column text) {
    return when(text.isNotNull(), lit(HIDDEN));
  }
}
