package org.cadreprofiles.world.size;

import java.util.List;

/**
 * How large the world is.
 *
 * @param name as given to {@code --size}
 * @param districts parts among which nobody moves
 * @param units units, splits aside
 * @param cadres people ever in the roster
 * @param events browse events of the year, within five per cent
 */
public record WorldSize(
    String name, int districts, int units, int cadres, long events, Volumes volumes) {

  public static final WorldSize DEMO =
      new WorldSize("demo", 1, 40, 500, 100_000, new Volumes(1, 0.5, 0.25, 40, 15, 1, 0.4));
  public static final WorldSize COUNTY =
      new WorldSize("county", 4, 200, 5_000, 3_000_000, new Volumes(1, 0.3, 0.05, 60, 8, 1, 0.3));
  public static final WorldSize CITY =
      new WorldSize(
          "city", 40, 2_000, 100_000, 20_000_000, new Volumes(0.5, 0.06, 0.01, 100, 4, 0.35, 0.1));
  public static final WorldSize PROVINCE =
      new WorldSize(
          "province",
          600,
          30_000,
          1_000_000,
          2_000_000_000L,
          new Volumes(0.3, 0.02, 0.004, 100, 2, 0.2, 0.05));

  /** For worlds of which many are made to evaluate: few people, traffic as dense as a county's. */
  public static final WorldSize TRIAL =
      new WorldSize("trial", 2, 120, 240, 800_000, new Volumes(0, 0, 0, 1, 1, 0, 0.3));

  /** For worlds in which scores are evaluated: people and records of a county, few views. */
  public static final WorldSize PEOPLE =
      new WorldSize("people", 1, 60, 1_500, 200_000, new Volumes(0.2, 0.3, 0.05, 60, 8, 1, 0.3));

  private static final List<WorldSize> NAMED = List.of(DEMO, TRIAL, PEOPLE, COUNTY, CITY, PROVINCE);

  public WorldSize {
    if (districts < 1 || units < 12 * districts || cadres < units || events < 1_000) {
      throw new IllegalArgumentException(
          "A world needs a district, 12 units in each, a cadre per unit and 1,000 events; got "
              + districts
              + " districts, "
              + units
              + " units, "
              + cadres
              + " cadres, "
              + events
              + " events");
    }
  }

  /**
   * Returns the size of this name.
   *
   * @throws IllegalArgumentException when there is none; the message lists the names
   */
  public static WorldSize named(String name) {
    return NAMED.stream()
        .filter(size -> size.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no size "
                        + name
                        + ". Choose one of demo, trial, people, county, city, province."));
  }
}
