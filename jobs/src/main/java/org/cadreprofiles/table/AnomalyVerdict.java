package org.cadreprofiles.table;

/** What people can decide about an anomaly, beside the states open, confirmed and rejected. */
public final class AnomalyVerdict {
  /** There is an innocent explanation, and the reported figure stands. */
  public static final String EXPLAINED = "explained";

  /** There is an innocent explanation, yet the corrected figure is the right one. */
  public static final String EXPLAINED_CORRECTED = "explained_corrected";

  private AnomalyVerdict() {}
}
