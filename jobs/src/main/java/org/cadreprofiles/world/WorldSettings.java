package org.cadreprofiles.world;

import org.cadreprofiles.world.browse.BrowseScenario;
import org.cadreprofiles.world.dirt.WorldDirt;
import org.cadreprofiles.world.size.WorldSize;

/**
 * What world to make.
 *
 * @param seed the same seed gives the same bytes, whatever the number of threads
 * @param threads writers at work side by side, at least 1
 * @param dirt how often things go wrong on the way
 * @param browse what happens to the traffic besides reading
 */
public record WorldSettings(
    WorldSize size, long seed, int threads, WorldDirt dirt, BrowseScenario browse) {

  public WorldSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is at least 1, not " + threads);
    }
  }

  /** Returns an ordinary world of this size, written by as many threads as there are cores. */
  public static WorldSettings of(WorldSize size, long seed) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new WorldSettings(size, seed, cores, WorldDirt.ORDINARY, BrowseScenario.ORDINARY);
  }

  /** Returns the same world with other traffic. */
  public WorldSettings with(BrowseScenario other) {
    return new WorldSettings(size, seed, threads, dirt, other);
  }

  /** Returns the same world with other dirt. */
  public WorldSettings with(WorldDirt other) {
    return new WorldSettings(size, seed, threads, other, browse);
  }

  /** Returns the same world written by another number of threads. */
  public WorldSettings withThreads(int other) {
    return new WorldSettings(size, seed, other, dirt, browse);
  }
}
