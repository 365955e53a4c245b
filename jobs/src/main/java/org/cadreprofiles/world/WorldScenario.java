package org.cadreprofiles.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cadreprofiles.world.browse.BrowseScenario;
import org.cadreprofiles.world.dirt.WorldDirt;

/** Worlds that evaluation and benchmarks ask for by name. */
public enum WorldScenario {
  /** Dirt, innocent oddities and brushing. */
  ORDINARY,
  /** Nobody brushes; oddities and dirt stay. */
  UNBRUSHED,
  /** Neither brushing nor oddities; dirt stays. */
  CLEAN_TRAFFIC,
  /** Ordinary, but nothing goes wrong on the way to the landing zone. */
  SPOTLESS,
  /** Ordinary, with 60 % of all views at one unit. */
  SKEWED;

  /**
   * Returns the scenario of a name such as {@code clean-traffic}.
   *
   * @throws IllegalArgumentException when there is none; the message lists the names
   */
  public static WorldScenario named(String name) {
    return Arrays.stream(values())
        .filter(scenario -> scenario.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no scenario "
                        + name
                        + ". Choose one of "
                        + Arrays.stream(values())
                            .map(WorldScenario::word)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /** Returns the settings changed to this scenario. */
  public WorldSettings apply(WorldSettings settings) {
    return switch (this) {
      case ORDINARY -> settings;
      case UNBRUSHED -> settings.with(BrowseScenario.UNBRUSHED);
      case CLEAN_TRAFFIC -> settings.with(BrowseScenario.CLEAN);
      case SPOTLESS -> settings.with(WorldDirt.NONE);
      case SKEWED -> settings.with(BrowseScenario.SKEWED);
    };
  }

  /** Returns the name as it is given on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
