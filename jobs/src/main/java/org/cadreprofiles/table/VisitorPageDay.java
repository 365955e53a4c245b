package org.cadreprofiles.table;

/**
 * Views of one visitor on one page on one day, with how they were made.
 *
 * <p>Grain: one row per {@code platform}, {@code unit_id}, {@code page_id}, {@code day}, {@code
 * visitor}.
 */
public final class VisitorPageDay {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.visitor_page_day";

  /** Platform. */
  public static final String PLATFORM = "platform";

  /** Unit. */
  public static final String UNIT_ID = "unit_id";

  /** Page. */
  public static final String PAGE_ID = "page_id";

  /** Local day. */
  public static final String DAY = "day";

  /** 64-bit hash of the visitor token. */
  public static final String VISITOR = "visitor";

  /** 64-bit hash of the visitor's most used address prefix that day. */
  public static final String IP_PREFIX = "ip_prefix";

  /** Most used class of user agent. */
  public static final String USER_AGENT_CLASS = "user_agent_class";

  /** Views. */
  public static final String VIEWS = "views";

  /** First view. */
  public static final String FIRST_AT = "first_at";

  /** Last view. */
  public static final String LAST_AT = "last_at";

  /** Median seconds between consecutive views; empty for a single view. */
  public static final String GAP_MEDIAN = "gap_median";

  /** Coefficient of variation of the gaps; empty below three views. */
  public static final String GAP_CV = "gap_cv";

  /** Views from 0 to 5 o'clock local time. */
  public static final String NIGHT_VIEWS = "night_views";

  /** Views under 2 seconds. */
  public static final String SHORT_VIEWS = "short_views";

  /** Seconds on the page in all. */
  public static final String DWELL_SECONDS = "dwell_seconds";

  /** Views without referrer. */
  public static final String NO_REFERRER_VIEWS = "no_referrer_views";

  /** Views by declared crawlers, monitors and kiosks. */
  public static final String DECLARED_VIEWS = "declared_views";

  /** Sessions. */
  public static final String SESSIONS = "sessions";

  /** Views with a transaction. */
  public static final String TRANSACTIONS = "transactions";

  private VisitorPageDay() {}
}
