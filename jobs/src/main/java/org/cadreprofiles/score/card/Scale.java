package org.cadreprofiles.score.card;

/** Maps a value to 0 (worst) to 100 (best). */
public interface Scale {
  /** The place of the value on the scale, 0 to 100. */
  double of(double value);

  /** What the scale rests on, in words that follow a value. */
  String sentence();
}
