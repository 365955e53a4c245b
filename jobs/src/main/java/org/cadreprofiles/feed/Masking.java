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

  // Ids of 15 or 18 characters, mobile numbers of 11 digits, also in full-width digits and with
  // spaces or hyphens between.
  private static final String LOOKS_LIKE_ID =
      "(?<![0-9０-９])(?:[0-9０-９][ \\-]?){14,18}[0-9０-９XxＸｘ]|(?<![0-9０-９])[1１][3-9３-９](?:[ \\-]?[0-9０-９]){9}(?![0-9０-９])";

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
