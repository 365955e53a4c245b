package org.cadreprofiles.lake.landing;

/**
 * Names of the columns that every raw row has beside those of its file; no source column may be
 * called so.
 */
public final class RawColumns {
  /** File id. */
  public static final String FILE_ID = "_raw_file_id";

  /** Line or row number, from 1. */
  public static final String LINE = "_raw_line";

  /** Whether the record could be told apart into cells. */
  public static final String PARSED = "_raw_parsed";

  private RawColumns() {}
}
