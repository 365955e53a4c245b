package org.cadreprofiles.world.dirt;

/**
 * How often things go wrong, each a share of rows in [0, 1].
 *
 * @param mention mentions of a person with an error in name, id or unit
 * @param roster roster rows with an error in name, id or birth date
 * @param broken rows that break the contract or cannot be parsed
 * @param duplicates rows delivered twice
 * @param corrections rows first sent with a slip and corrected later
 * @param conflicts rows sent again under their record id with other content
 * @param late rows that arrive weeks later, in a file that sorts before its elders
 */
public record WorldDirt(
    double mention,
    double roster,
    double broken,
    double duplicates,
    double corrections,
    double conflicts,
    double late) {

  /** The rates of an ordinary county. */
  public static final WorldDirt ORDINARY =
      new WorldDirt(0.12, 0.07, 0.003, 0.005, 0.005, 0.001, 0.01);

  /** Nothing goes wrong. */
  public static final WorldDirt NONE = new WorldDirt(0, 0, 0, 0, 0, 0, 0);

  public WorldDirt {
    for (double rate : new double[] {mention, roster, broken, duplicates, corrections, late}) {
      if (!(rate >= 0 && rate <= 1)) {
        throw new IllegalArgumentException("A rate of dirt is a share from 0 to 1, not " + rate);
      }
    }
    if (broken + duplicates + corrections + conflicts > 1) {
      throw new IllegalArgumentException("Broken, duplicate, corrected and conflict exceed 1");
    }
  }
}
