package org.cadreprofiles.world.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Resident ids whose check character is right (GB 11643 with ISO 7064 MOD 11-2) but whose division
 * codes, 99xxxx, belong to no place.
 */
public final class ResidentId {
  private static final String CHECK = "10X98765432";

  private ResidentId() {}

  /**
   * Returns an 18-character id.
   *
   * @param division six digits, 99xxxx
   * @param serial 0 to 999; odd for men, even for women
   */
  public static String of(String division, LocalDate birth, int serial) {
    String body =
        division + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", serial);
    return body + checkCharacter(body);
  }

  /** Returns the check character of seventeen digits. */
  public static char checkCharacter(String body) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int weight = 1;
      for (int power = i; power < 17; power++) {
        weight = weight * 2 % 11;
      }
      sum += (body.charAt(i) - '0') * weight;
    }
    return CHECK.charAt(sum % 11);
  }

  /** Tells whether the check character fits the rest. */
  public static boolean isValid(String id) {
    return id.matches("[0-9]{17}[0-9X]") && checkCharacter(id) == id.charAt(17);
  }

  /** Returns the old form of fifteen digits: no century, no check character. */
  public static String fifteenDigits(String id) {
    return id.substring(0, 6) + id.substring(8, 17);
  }
}
