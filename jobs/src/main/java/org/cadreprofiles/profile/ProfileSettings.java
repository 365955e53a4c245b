package org.cadreprofiles.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;

/**
 * How profiles are built.
 *
 * @param zone time zone in which the day of a report is read, such as Asia/Shanghai
 * @param smallestGroup fewest respondents whose answers are shown, at least 5 (safeguard G6)
 */
public record ProfileSettings(
    @JsonProperty(required = true) ZoneId zone, @JsonProperty(required = true) int smallestGroup) {

  private static final int PROMISED = 5;

  public ProfileSettings {
    if (smallestGroup < PROMISED) {
      throw new IllegalArgumentException(
          "profile.smallestGroup is "
              + smallestGroup
              + ", answers of fewer than "
              + PROMISED
              + " people are never shown. Raise it.");
    }
  }
}
