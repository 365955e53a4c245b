package org.cadreprofiles.table;

/**
 * Finding: reported data that should be asked about.
 *
 * <p>Grain: one row per {@code anomaly_id}.
 */
public final class Anomaly {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.anomaly";

  /** Id, stable over runs. */
  public static final String ANOMALY_ID = "anomaly_id";

  /** Detector that found it. */
  public static final String DETECTOR = "detector";

  /** Version of the detector. */
  public static final String DETECTOR_VERSION = "detector_version";

  /** What it is about. */
  public static final String SUBJECT_KIND = "subject_kind";

  /** Id of what it is about. */
  public static final String SUBJECT_ID = "subject_id";

  /** Unit concerned. */
  public static final String UNIT_ID = "unit_id";

  /** Page concerned. */
  public static final String PAGE_ID = "page_id";

  /** Platform. */
  public static final String PLATFORM = "platform";

  /** First day concerned. */
  public static final String PERIOD_FROM = "period_from";

  /** Last day concerned, inclusive. */
  public static final String PERIOD_TO = "period_to";

  /** suspect is a question; benign explains a subtraction. */
  public static final String CLASS = "class";

  /** Reported figure. */
  public static final String REPORTED = "reported";

  /** Figure expected without inflation. */
  public static final String EXPECTED = "expected";

  /** Corrected figure. */
  public static final String CORRECTED = "corrected";

  /** Lower end of its 90 % interval. */
  public static final String CORRECTED_LOW = "corrected_low";

  /** Upper end of its 90 % interval. */
  public static final String CORRECTED_HIGH = "corrected_high";

  /** Reported over expected. */
  public static final String EFFECT = "effect";

  /** p-value of the detector's test. */
  public static final String P_VALUE = "p_value";

  /** Benjamini-Hochberg q-value over all cases of the run. */
  public static final String Q_VALUE = "q_value";

  /** The finding in one sentence (English). */
  public static final String SENTENCE_EN = "sentence_en";

  /** The finding in one sentence (Chinese). */
  public static final String SENTENCE_ZH = "sentence_zh";

  /** Innocent explanations checked, name=result joined by semicolons. */
  public static final String EXPLANATIONS = "explanations";

  /** What would refute it (English). */
  public static final String REFUTATION_EN = "refutation_en";

  /** What would refute it (Chinese). */
  public static final String REFUTATION_ZH = "refutation_zh";

  /** State, from decisions. */
  public static final String STATE = "state";

  /** Who decided. */
  public static final String DECIDED_BY = "decided_by";

  /** When. */
  public static final String DECIDED_AT = "decided_at";

  /** Reason given. */
  public static final String DECIDED_WHY = "decided_why";

  private Anomaly() {}
}
