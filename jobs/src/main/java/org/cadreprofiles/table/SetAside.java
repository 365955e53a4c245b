package org.cadreprofiles.table;

/**
 * Record version accepted by its contract but replaced by another.
 *
 * <p>Grain: one row per {@code feed}, {@code source_system}, {@code record_id}, {@code
 * content_hash}, {@code corrects}.
 */
public final class SetAside {
  /** Name of the table, layer first. */
  public static final String TABLE = "ops.set_aside";

  /** Feed. */
  public static final String FEED = "feed";

  /** Source system. */
  public static final String SOURCE_SYSTEM = "source_system";

  /** Record. */
  public static final String RECORD_ID = "record_id";

  /** Hash of the content. */
  public static final String CONTENT_HASH = "content_hash";

  /** Hash of the natural key. */
  public static final String NATURAL_KEY_HASH = "natural_key_hash";

  /** Record it replaces. */
  public static final String CORRECTS = "corrects";

  /** When it was reported. */
  public static final String REPORTED_AT = "reported_at";

  /** Why it is not in silver; duplicate: another record id says the same. */
  public static final String REASON = "reason";

  /** File. */
  public static final String FILE_ID = "file_id";

  /** Line. */
  public static final String LINE = "line";

  private SetAside() {}
}
