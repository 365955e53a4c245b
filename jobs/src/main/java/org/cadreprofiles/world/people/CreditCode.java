package org.cadreprofiles.world.people;

/** Unified credit codes of units with both check characters (GB 32100 and, inside, GB 11714). */
public final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CreditCode() {}

  /**
   * Returns an 18-character code of a state organ.
   *
   * @param division six digits
   * @param serial up to eight digits, the organisation's number
   */
  public static String of(String division, int serial) {
    String organisation = String.format("%08d", serial);
    String body = "11" + division + organisation + organisationCheck(organisation);
    return body + checkCharacter(body);
  }

  /** Returns the check character of seventeen characters: weights 3^i modulo 31. */
  public static char checkCharacter(String body) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /**
   * Returns the inner check; 10 would be an X, which is in the alphabet of both standards.
   *
   * @param organisation eight digits
   */
  private static char organisationCheck(String organisation) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += (organisation.charAt(i) - '0') * ORGANISATION_WEIGHTS[i];
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }
}
