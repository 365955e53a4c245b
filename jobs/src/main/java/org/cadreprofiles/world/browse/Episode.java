package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that happens at one site in one quarter besides people reading.
 *
 * @param number from 0 over all episodes
 * @param partner the other unit of a swap, or null
 * @param intensity planned views as a share of the quarter's expected organic views
 * @param days on which it happens, in order
 * @param counts views of each of these days
 */
record Episode(
    long number,
    Site site,
    Site partner,
    Behaviour behaviour,
    double intensity,
    List<LocalDate> days,
    int[] counts) {

  LocalDate from() {
    return days.get(0);
  }

  LocalDate to() {
    return days.get(days.size() - 1);
  }

  /** Returns the page that the episode is about: the same on every day. */
  int page() {
    return (int) (number % site.pages().size());
  }

  int total() {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }
}
