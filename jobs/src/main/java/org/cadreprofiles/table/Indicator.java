package org.cadreprofiles.table;

/**
 * Indicator version in the catalogue.
 *
 * <p>Grain: one row per {@code indicator_id}, {@code valid_from}.
 */
public final class Indicator {
  /** Name of the table, layer first. */
  public static final String TABLE = "silver.indicator";

  /** Record id, unique in source system and feed. */
  public static final String RECORD_ID = Envelope.RECORD_ID;

  /** Source system. */
  public static final String SOURCE_SYSTEM = Envelope.SOURCE_SYSTEM;

  /** When the source reported it. */
  public static final String REPORTED_AT = Envelope.REPORTED_AT;

  /** Record id that this record replaces. */
  public static final String CORRECTS = Envelope.CORRECTS;

  /** Indicator id. */
  public static final String INDICATOR_ID = "indicator_id";

  /** Name. */
  public static final String NAME = "name";

  /** What is measured. */
  public static final String DESCRIPTION = "description";

  /** Unit that issued it. */
  public static final String ISSUER_UNIT_ID = "issuer_unit_id";

  /** Aspect assessed. */
  public static final String ASPECT = "aspect";

  /** Kind: result, process work or mere trace. */
  public static final String KIND = "kind";

  /** Unit of measure. */
  public static final String UNIT_OF_MEASURE = "unit_of_measure";

  /** Whether more is better. */
  public static final String DIRECTION = "direction";

  /** Target value. */
  public static final String TARGET = "target";

  /** Weight in the catalogue. */
  public static final String WEIGHT = "weight";

  /** Whom it is about. */
  public static final String SUBJECT_KIND = "subject_kind";

  /** Formula; computed:&lt;name&gt; when computed from feeds. */
  public static final String FORMULA = "formula";

  /** Where the value comes from when not by formula. */
  public static final String SOURCE = "source";

  /** Legal basis, needed for process and trace. */
  public static final String LEGAL_BASIS = "legal_basis";

  /** Result of the joint review. */
  public static final String JOINT_REVIEW = "joint_review";

  /** Day of the joint review. */
  public static final String REVIEWED_ON = "reviewed_on";

  /** First day in force. */
  public static final String VALID_FROM = "valid_from";

  /** Last day in force; empty while it holds. */
  public static final String VALID_TO = "valid_to";

  /** Hash of the content, without the envelope. */
  public static final String CONTENT_HASH = Envelope.CONTENT_HASH;

  /** File it came from (bronze.received_file). */
  public static final String SOURCE_FILE_ID = Envelope.SOURCE_FILE_ID;

  /** Line or row in that file, from 1. */
  public static final String SOURCE_LINE = Envelope.SOURCE_LINE;

  private Indicator() {}
}
