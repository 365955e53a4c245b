package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import org.cadreprofiles.world.chance.Dice;

/** What an episode needs to play a day: chance, the organic traffic and where its events go. */
record Scene(long seed, Expectation expectation, OrganicTraffic organic, DayEvents out) {
  /** Returns the chance of one episode and day. */
  Dice dice(Episode episode, LocalDate day) {
    return Dice.of(seed, episode.behaviour().word(), episode.number(), day.toEpochDay());
  }
}
