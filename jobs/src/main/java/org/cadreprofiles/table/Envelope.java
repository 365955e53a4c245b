package org.cadreprofiles.table;

/** Columns that every feed has besides its own: who reported a record, when, and where it lies. */
public final class Envelope {
  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = "record_id";

  /** Source system. */
  public static final String SOURCE_SYSTEM = "source_system";

  /** When the source reported it. */
  public static final String REPORTED_AT = "reported_at";

  /** Record id that this record replaces. */
  public static final String CORRECTS = "corrects";

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = "content_hash";

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = "source_file_id";

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = "source_line";

  private Envelope() {}
}
