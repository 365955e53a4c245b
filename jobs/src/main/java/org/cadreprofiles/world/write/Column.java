package org.cadreprofiles.world.write;

/**
 * A column of a feed's canonical shape.
 *
 * @param name as in the contract
 * @param presence whether the contract requires it
 * @param values whether the contract lists the values allowed
 */
public record Column(String name, CellType type, Presence presence, Values values) {
  /** Whether a cell may be empty. */
  public enum Presence {
    REQUIRED,
    OPTIONAL
  }

  /** Whether any value will do. */
  public enum Values {
    ANY,
    LISTED
  }
}
