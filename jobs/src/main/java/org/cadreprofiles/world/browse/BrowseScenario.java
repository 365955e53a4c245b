package org.cadreprofiles.world.browse;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What happens to the traffic besides people reading.
 *
 * @param families ways of brushing that occur, in turn
 * @param attackShare share of cases (platform x unit x quarter) that are brushed, 0 to 1
 * @param intensities fake views as a share of the case's organic views, each as likely
 * @param confounders innocent oddities that occur
 * @param spread how views spread over units
 */
public record BrowseScenario(
    Set<AttackFamily> families,
    double attackShare,
    List<Double> intensities,
    Set<ConfounderKind> confounders,
    Spread spread) {

  /** How views spread over units. */
  public enum Spread {
    /** By population, with differences. */
    NATURAL,
    /** One unit has 60 % of all views: for measuring skew. */
    ONE_UNIT_HAS_MOST
  }

  /** An ordinary year: every family, every confounder, 8 % of cases brushed. */
  public static final BrowseScenario ORDINARY =
      new BrowseScenario(
          EnumSet.allOf(AttackFamily.class),
          0.08,
          List.of(0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0),
          EnumSet.allOf(ConfounderKind.class),
          Spread.NATURAL);

  /** Nobody brushes; innocent oddities stay. */
  public static final BrowseScenario UNBRUSHED =
      new BrowseScenario(
          Set.of(), 0, List.of(), EnumSet.allOf(ConfounderKind.class), Spread.NATURAL);

  /** People reading, and nothing else. */
  public static final BrowseScenario CLEAN =
      new BrowseScenario(Set.of(), 0, List.of(), Set.of(), Spread.NATURAL);

  /** As ordinary, with one unit that has most views. */
  public static final BrowseScenario SKEWED =
      new BrowseScenario(
          ORDINARY.families(),
          ORDINARY.attackShare(),
          ORDINARY.intensities(),
          ORDINARY.confounders(),
          Spread.ONE_UNIT_HAS_MOST);

  /** Returns the same traffic with attacks of these families. */
  public BrowseScenario with(Set<AttackFamily> others) {
    return new BrowseScenario(others, attackShare, intensities, confounders, spread);
  }

  public BrowseScenario {
    if (!(attackShare >= 0 && attackShare <= 1)) {
      throw new IllegalArgumentException("attackShare is from 0 to 1, not " + attackShare);
    }
    if (attackShare > 0 && (families.isEmpty() || intensities.isEmpty())) {
      throw new IllegalArgumentException("Attacks need at least one family and one intensity");
    }
    if (intensities.stream().anyMatch(intensity -> !(intensity > 0 && intensity <= 10))) {
      throw new IllegalArgumentException("An intensity is above 0 and at most 10: " + intensities);
    }
  }
}
