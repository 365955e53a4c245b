package org.cadreprofiles.table;

/** Columns that name a cadre as the source knew them; any of them may be missing or wrong. */
public final class Subject {
  /** Cadre number as the source knew it. */
  public static final String SUBJECT_CADRE_NO = "subject_cadre_no";

  /** Resident id as the source knew it; becomes tokens, never stored. */
  public static final String SUBJECT_RESIDENT_ID = "subject_resident_id";

  /** Name as the source wrote it. */
  public static final String SUBJECT_NAME = "subject_name";

  /** Unit as the source wrote it, id or name. */
  public static final String SUBJECT_UNIT = "subject_unit";

  /** Post as the source wrote it. */
  public static final String SUBJECT_POST = "subject_post";

  private Subject() {}
}
