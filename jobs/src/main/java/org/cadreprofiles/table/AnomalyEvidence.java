package org.cadreprofiles.table;

/**
 * Evidence item of a finding.
 *
 * <p>Grain: one row per {@code anomaly_id}, {@code item}.
 */
public final class AnomalyEvidence {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.anomaly_evidence";

  /** Finding. */
  public static final String ANOMALY_ID = "anomaly_id";

  /** Order of the item. */
  public static final String ITEM = "item";

  /** Kind of evidence. */
  public static final String KIND = "kind";

  /** Measured value. */
  public static final String VALUE = "value";

  /** Limit it was held against. */
  public static final String LIMIT = "limit";

  /** In words (English). */
  public static final String DETAIL_EN = "detail_en";

  /** In words (Chinese). */
  public static final String DETAIL_ZH = "detail_zh";

  /** Table of the source rows. */
  public static final String SOURCE_TABLE = "source_table";

  /** Which rows of it, as a condition. */
  public static final String SOURCE_ROWS = "source_rows";

  /** File of a sample record. */
  public static final String SOURCE_FILE_ID = "source_file_id";

  /** Line of a sample record. */
  public static final String SOURCE_LINE = "source_line";

  private AnomalyEvidence() {}
}
