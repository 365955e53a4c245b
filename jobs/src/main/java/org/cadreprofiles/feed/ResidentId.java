package org.cadreprofiles.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Normalises and grades resident ids (GB 11643-1999: six digits of division, eight of birth, three
 * of sequence, and a check character by ISO 7064 MOD 11-2).
 */
final class ResidentId {
  /** Most candidates that a broken id is repaired to. */
  static final int MOST_REPAIRS = 40;

  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int OLDEST = 1900;
  private static final int YOUNGEST = 2030;

  private ResidentId() {}

  /** Grade of an id as it came. */
  enum Grade {
    VALID,
    REPAIRABLE,
    INVALID,
    PLACEHOLDER
  }

  /**
   * Full-width digits made plain, spaces and hyphens removed, x made X, the 15-digit form made 18.
   */
  static String normalise(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\-·.]", "")
            .toUpperCase(Locale.ROOT);
    if (plain.length() == OLD_LENGTH && digits(plain)) {
      String body = plain.substring(0, 6) + "19" + plain.substring(6);
      return body + check(body);
    }
    return plain;
  }

  /** Grade of a normalised id. */
  static Grade grade(String id) {
    if (placeholder(id)) {
      return Grade.PLACEHOLDER;
    }
    if (wellFormed(id) && birthIsDate(id)) {
      return check(id.substring(0, LENGTH - 1)) == id.charAt(LENGTH - 1)
          ? Grade.VALID
          : Grade.REPAIRABLE;
    }
    return id.length() == LENGTH && !repairs(id).isEmpty() ? Grade.REPAIRABLE : Grade.INVALID;
  }

  /**
   * Valid ids one transposition of neighbours or one substitution away, in that order, at most
   * {@link #MOST_REPAIRS}.
   */
  static List<String> repairs(String id) {
    List<String> found = new ArrayList<>();
    if (id.length() != LENGTH) {
      return found;
    }
    for (int i = 0; i + 1 < LENGTH; i++) {
      StringBuilder swapped = new StringBuilder(id);
      swapped.setCharAt(i, id.charAt(i + 1));
      swapped.setCharAt(i + 1, id.charAt(i));
      keepValid(swapped.toString(), id, found);
    }
    for (int i = LENGTH - 1; i >= 0; i--) {
      String alphabet = i == LENGTH - 1 ? "0123456789X" : "0123456789";
      for (char c : alphabet.toCharArray()) {
        StringBuilder changed = new StringBuilder(id);
        changed.setCharAt(i, c);
        keepValid(changed.toString(), id, found);
      }
    }
    return found.size() > MOST_REPAIRS ? List.copyOf(found.subList(0, MOST_REPAIRS)) : found;
  }

  /** The check character of seventeen digits. */
  static char check(String body) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % CHECKS.length());
  }

  private static void keepValid(String candidate, String original, List<String> found) {
    boolean valid =
        !candidate.equals(original)
            && wellFormed(candidate)
            && birthIsDate(candidate)
            && check(candidate.substring(0, LENGTH - 1)) == candidate.charAt(LENGTH - 1);
    if (valid && !found.contains(candidate)) {
      found.add(candidate);
    }
  }

  private static boolean wellFormed(String id) {
    return id.length() == LENGTH
        && digits(id.substring(0, LENGTH - 1))
        && (Character.isDigit(id.charAt(LENGTH - 1)) || id.charAt(LENGTH - 1) == 'X')
        && id.charAt(0) != '0';
  }

  private static boolean birthIsDate(String id) {
    int year = Integer.parseInt(id.substring(6, 10));
    try {
      LocalDate.of(
          year, Integer.parseInt(id.substring(10, 12)), Integer.parseInt(id.substring(12, 14)));
      return year >= OLDEST && year <= YOUNGEST;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean placeholder(String id) {
    return id.matches("(.)\\1*")
        || id.startsWith("123456789")
        || id.startsWith("000000")
        || id.matches("\\d{6}0{8,}.*")
        || id.matches("(?i)(无|不详|未知|N/?A|NULL|NONE|待补)+");
  }

  private static boolean digits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
