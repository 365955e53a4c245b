package org.cadreprofiles.score;

/** Whether more of an indicator is better. */
enum Direction {
  UP,
  DOWN
}
