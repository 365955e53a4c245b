package org.cadreprofiles.world.feeds;

import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;
import org.cadreprofiles.world.people.Cadre;

/**
 * Somebody who rates, with habits that last.
 *
 * @param bias points added to everybody
 * @param spread points of noise; next to none where everybody gets the top
 * @param floor lowest mark given, 0 to 100
 * @param leaning what the rater does besides rating
 */
record Rater(String token, String role, double bias, double spread, double floor, Leaning leaning) {
  /** What a rater does besides rating. */
  enum Leaning {
    /** Nothing. */
    NONE,
    /** Gives everybody the top. */
    LENIENT,
    /** Gives colleagues the top, as agreed with them; that is the unit's matter. */
    AGREED
  }

  private static final double LENIENT = 0.04;
  private static final double TOP = 97;
  private static final double ABOVE_FLOOR = 1.5;
  private static final double MIDDLE = 80;

  static Rater outside(long seed, long number, String role) {
    Dice dice = Dice.of(seed, "rater " + role, number);
    return new Rater(token(seed, role, number), role, 4 * dice.normal(), 6, 0, Leaning.NONE);
  }

  /** Returns the colleague as rater: a subordinate where he is no leader, else a peer. */
  static Rater colleague(long seed, Cadre rater, Cadre ratee, boolean colluding) {
    Dice dice = Dice.of(seed, "rater", rater.serial());
    boolean leads = rater.tenures().get(rater.tenures().size() - 1).rank() < 2;
    double bias = 4 * dice.normal();
    Leaning leaning =
        dice.chance(LENIENT) ? Leaning.LENIENT : colluding && leads ? Leaning.AGREED : Leaning.NONE;
    return new Rater(
        token(seed, "cadre", rater.serial()),
        leads ? "peer" : "subordinate",
        bias,
        leaning == Leaning.NONE ? 5 : 1,
        leaning == Leaning.NONE ? 0 : TOP,
        leaning);
  }

  /** Whether the rater is lenient of his own, in whatever role. */
  boolean isLenient() {
    return leaning == Leaning.LENIENT;
  }

  /** Returns the points given beyond what a middling person deserves. */
  double leniency() {
    return floor > 0 ? floor + ABOVE_FLOOR - MIDDLE : bias;
  }

  /** Returns a mark in half points. */
  double score(double ability, Dice dice) {
    double seen = MIDDLE + 5 * ability + bias + spread * dice.normal();
    double mark = floor > 0 ? floor + ABOVE_FLOOR + spread * dice.normal() : seen;
    return Math.round(2 * Math.max(floor, Math.min(100, Math.max(20, mark)))) / 2.0;
  }

  private static String token(long seed, String label, long number) {
    return String.format("%016x", Mix.hash(seed, "token " + label, number));
  }
}
