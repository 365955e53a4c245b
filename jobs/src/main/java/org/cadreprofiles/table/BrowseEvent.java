package org.cadreprofiles.table;

/**
 * One page view on a platform.
 *
 * <p>Grain: one row per {@code platform}, {@code event_id}.
 */
public final class BrowseEvent {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.browse_event";

  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = Envelope.RECORD_ID;

  /** Source system. */
  public static final String SOURCE_SYSTEM = Envelope.SOURCE_SYSTEM;

  /** When the source reported it. */
  public static final String REPORTED_AT = Envelope.REPORTED_AT;

  /** Record id that this record replaces. */
  public static final String CORRECTS = Envelope.CORRECTS;

  /** Event id. */
  public static final String EVENT_ID = "event_id";

  /** Platform. */
  public static final String PLATFORM = "platform";

  /** Page. */
  public static final String PAGE_ID = "page_id";

  /** Unit the page belongs to. */
  public static final String UNIT_ID = "unit_id";

  /** When it was viewed (UTC). */
  public static final String VIEWED_AT = "viewed_at";

  /** Local day of the view. */
  public static final String DAY = "day";

  /** Visitor, hashed by the platform. */
  public static final String VISITOR_TOKEN = "visitor_token";

  /** Address prefix, hashed by the platform. */
  public static final String IP_PREFIX_TOKEN = "ip_prefix_token";

  /** Class of user agent; kiosk, crawler and monitor are declared. */
  public static final String USER_AGENT_CLASS = "user_agent_class";

  /** How the visitor came. */
  public static final String REFERRER_KIND = "referrer_kind";

  /** Seconds on the page. */
  public static final String DWELL_SECONDS = "dwell_seconds";

  /** Session, hashed by the platform. */
  public static final String SESSION_TOKEN = "session_token";

  /** Whether the visitor was logged in. */
  public static final String LOGGED_IN = "logged_in";

  /** Transaction done during the view. */
  public static final String TRANSACTION_ID = "transaction_id";

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = Envelope.CONTENT_HASH;

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = Envelope.SOURCE_FILE_ID;

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = Envelope.SOURCE_LINE;

  private BrowseEvent() {}
}
