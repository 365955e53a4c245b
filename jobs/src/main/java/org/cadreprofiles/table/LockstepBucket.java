package org.cadreprofiles.table;

/**
 * Visitors who viewed a page in the same ten minutes.
 *
 * <p>Grain: one row per {@code platform}, {@code unit_id}, {@code page_id}, {@code bucket_at}.
 */
public final class LockstepBucket {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.lockstep_bucket";

  /** Platform. */
  public static final String PLATFORM = "platform";

  /** Unit. */
  public static final String UNIT_ID = "unit_id";

  /** Page. */
  public static final String PAGE_ID = "page_id";

  /** Local day. */
  public static final String DAY = "day";

  /** Start of the ten minutes. */
  public static final String BUCKET_AT = "bucket_at";

  /** 64-bit hashes of the visitors, sorted. */
  public static final String VISITORS = "visitors";

  private LockstepBucket() {}
}
