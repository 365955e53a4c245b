package org.cadreprofiles.world.feeds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;

/** How a discipline case went; a district's cases go through all of them in turn. */
enum CaseCourse {
  WARNING("concluded", 2, "administrative", "warning"),
  PARTY_WARNING("concluded", 2, "party", "warning"),
  OPEN_RECEIVED("received", null, null, null),
  TALK("concluded", 1, null, null),
  DISMISSED("dismissed", null, null, null),
  DEMERIT("concluded", 2, "administrative", "demerit"),
  OPEN_VERIFYING("verifying", null, null, null),
  CLEARED("dismissed", null, null, null),
  PARTY_SERIOUS_WARNING("concluded", 3, "party", "serious_warning"),
  REVOKED("revoked", 2, "administrative", "demerit"),
  REPLY_OPEN("concluded", 2, "administrative", "warning"),
  MAJOR_DEMERIT("concluded", 3, "administrative", "major_demerit"),
  WITHDRAWN("withdrawn", null, null, null),
  OPEN_FILED("filed", null, null, null),
  PARTY_REMOVAL("concluded", 3, "party", "removal_from_party_posts"),
  DEMOTION("concluded", 3, "administrative", "demotion"),
  PARTY_PROBATION("concluded", 3, "party", "probation"),
  REMOVAL("concluded", 3, "administrative", "removal");

  private final String status;
  private final Integer form;
  private final String track;
  private final String sanction;

  CaseCourse(String status, Integer form, String track, String sanction) {
    this.status = status;
    this.form = form;
    this.track = track;
    this.sanction = sanction;
  }

  static CaseCourse at(int number) {
    return values()[number % values().length];
  }

  String status() {
    return status;
  }

  /** Returns which of the four forms of supervision it came to, or null. */
  Integer form() {
    return form;
  }

  String track() {
    return track;
  }

  /** Returns the kind of sanction, or null. */
  String sanction() {
    return sanction;
  }

  boolean isEnded() {
    return !name().startsWith("OPEN") && this != REPLY_OPEN;
  }

  boolean isFiled() {
    return sanction != null || this == OPEN_FILED || this == WITHDRAWN;
  }

  boolean isCleared() {
    return this == CLEARED || this == REVOKED;
  }

  /** Draws the day of receipt: lately where the case is still open, in any year otherwise. */
  LocalDate received(Dice dice) {
    if (this == REPLY_OPEN) {
      return LocalDate.of(WorldCalendar.YEAR, 7, 1).plusDays(dice.between(0, 90));
    }
    if (!isEnded()) {
      return LocalDate.of(WorldCalendar.YEAR, 8, 1).plusDays(dice.between(0, 120));
    }
    LocalDate first = LocalDate.of(WorldCalendar.FIRST_YEAR, 1, 2);
    int days = (int) ChronoUnit.DAYS.between(first, LocalDate.of(WorldCalendar.YEAR, 6, 1));
    // Later years weigh more: that is where effect periods still run.
    return first.plusDays((long) (days * StrictMath.sqrt(dice.unit())));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
