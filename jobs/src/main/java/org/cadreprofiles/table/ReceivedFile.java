package org.cadreprofiles.table;

/**
 * One file received in the landing zone.
 *
 * <p>Grain: one row per {@code feed}, {@code path}.
 */
public final class ReceivedFile {
  /** Name of the table, layer first. */
  public static final String TABLE = "bronze.received_file";

  /** First 16 hex digits of the file's SHA-256; silver rows point here. */
  public static final String FILE_ID = "file_id";

  /** Path below the landing zone. */
  public static final String PATH = "path";

  /** Source folder; empty for canonical files. */
  public static final String SOURCE = "source";

  /** Feed. */
  public static final String FEED = "feed";

  /** SHA-256 of the bytes. */
  public static final String DIGEST = "digest";

  /** Size in bytes. */
  public static final String BYTES = "bytes";

  /** Records read, without the header. */
  public static final String LINES = "lines";

  /** Digest of the mapping used; empty for canonical files. */
  public static final String MAPPING = "mapping";

  /** Run that read it first. */
  public static final String FIRST_RUN = "first_run";

  /** Path of the file with the same bytes read before; its records all count as duplicates. */
  public static final String SAME_AS = "same_as";

  private ReceivedFile() {}
}
