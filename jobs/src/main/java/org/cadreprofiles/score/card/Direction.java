package org.cadreprofiles.score.card;

/** Whether more of an indicator is better. */
public enum Direction {
  UP,
  DOWN
}
