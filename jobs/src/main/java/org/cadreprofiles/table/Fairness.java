package org.cadreprofiles.table;

/**
 * Outcome of a group beside the others.
 *
 * <p>Grain: one row per {@code period_from}, {@code period_to}, {@code grouping}, {@code
 * group_value}.
 */
public final class Fairness {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.fairness";

  /** First day of the period. */
  public static final String PERIOD_FROM = "period_from";

  /** Last day of the period. */
  public static final String PERIOD_TO = "period_to";

  /** What the groups are made by. */
  public static final String GROUPING = "grouping";

  /** Group. */
  public static final String GROUP_VALUE = "group_value";

  /** Mean score of the group. */
  public static final String OUTCOME = "outcome";

  /** Difference from the others. */
  public static final String DIFFERENCE = "difference";

  /** Lower end of its 90 % interval. */
  public static final String LOW = "low";

  /** Upper end of its 90 % interval. */
  public static final String HIGH = "high";

  /** People in the group. */
  public static final String PEOPLE = "people";

  private Fairness() {}
}
