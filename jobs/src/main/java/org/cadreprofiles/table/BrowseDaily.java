package org.cadreprofiles.table;

/**
 * Views of a page on a day as the unit claims them.
 *
 * <p>Grain: one row per {@code platform}, {@code unit_id}, {@code page_id}, {@code day}.
 */
public final class BrowseDaily {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.browse_daily";

  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = Envelope.RECORD_ID;

  /** Source system. */
  public static final String SOURCE_SYSTEM = Envelope.SOURCE_SYSTEM;

  /** When the source reported it. */
  public static final String REPORTED_AT = Envelope.REPORTED_AT;

  /** Record id that this record replaces. */
  public static final String CORRECTS = Envelope.CORRECTS;

  /** Platform. */
  public static final String PLATFORM = "platform";

  /** Unit. */
  public static final String UNIT_ID = "unit_id";

  /** Page; empty where only the unit's total is claimed. */
  public static final String PAGE_ID = "page_id";

  /** Local day. */
  public static final String DAY = "day";

  /** Views claimed. */
  public static final String VIEWS = "views";

  /** Visitors claimed. */
  public static final String VISITORS = "visitors";

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = Envelope.CONTENT_HASH;

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = Envelope.SOURCE_FILE_ID;

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = Envelope.SOURCE_LINE;

  private BrowseDaily() {}
}
