package org.cadreprofiles.table;

/**
 * Reported views of a page on a day, and what remains of them.
 *
 * <p>Grain: one row per {@code platform}, {@code unit_id}, {@code page_id}, {@code day}.
 */
public final class BrowseCorrected {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.browse_corrected";

  /** Platform. */
  public static final String PLATFORM = "platform";

  /** Unit. */
  public static final String UNIT_ID = "unit_id";

  /** Page; '' for a unit total. */
  public static final String PAGE_ID = "page_id";

  /** Local day. */
  public static final String DAY = "day";

  /** Reported views: the claim where there is one, else the log. */
  public static final String REPORTED = "reported";

  /** Views by declared crawlers and monitors. */
  public static final String BENIGN_INVALID = "benign_invalid";

  /** Views that should not be believed. */
  public static final String SUSPECT_INVALID = "suspect_invalid";

  /** reported - benign_invalid - suspect_invalid. */
  public static final String CORRECTED = "corrected";

  /** Lower end of the 90 % interval. */
  public static final String LOW = "low";

  /** Upper end of the 90 % interval. */
  public static final String HIGH = "high";

  private BrowseCorrected() {}
}
