package org.cadreprofiles.world.dirt;

import java.util.Locale;

/** What is wrong with a record. */
public enum DirtKind {
  MISSING_ID,
  MISSING_CADRE_NO,
  DIGIT_WRONG,
  DIGITS_TRANSPOSED,
  FIFTEEN_DIGITS,
  PLACEHOLDER_ID,
  CADRE_NO_WRONG,
  FULL_WIDTH_DIGITS,
  TRADITIONAL_CHARACTERS,
  PINYIN,
  SPACE_IN_NAME,
  OLD_UNIT_NAME,
  SWAPPED_DAY_MONTH,
  LATE,
  DUPLICATE,
  CORRECTED,
  CORRECTION,
  CONFLICT,
  BROKEN_CELL_COUNT,
  BROKEN_VALUE,
  BROKEN_DATE,
  BROKEN_MISSING;

  /** Returns the word of the truth folder. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
