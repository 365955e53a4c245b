package org.cadreprofiles.table;

/**
 * Visit that clashes with another or with a rule.
 *
 * <p>Grain: one row per {@code inspection_id}, {@code other_inspection_id}, {@code kind}.
 */
public final class InspectionClash {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.inspection_clash";

  /** Inspection. */
  public static final String INSPECTION_ID = "inspection_id";

  /** Inspection it clashes with. */
  public static final String OTHER_INSPECTION_ID = "other_inspection_id";

  /** Kind. */
  public static final String KIND = "kind";

  /** Unit visited. */
  public static final String TARGET_UNIT_ID = "target_unit_id";

  /** Units that inspect. */
  public static final String ISSUERS = "issuers";

  /** Days concerned. */
  public static final String DAYS = "days";

  /** Proposed joint date. */
  public static final String PROPOSAL = "proposal";

  private InspectionClash() {}
}
