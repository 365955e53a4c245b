package org.cadreprofiles.job;

/** Hears which step a run is at. */
public interface Progress {
  /** A step begins. */
  void begin(String step);

  /** A step ended after that many wall seconds. */
  void end(String step, double seconds);
}
