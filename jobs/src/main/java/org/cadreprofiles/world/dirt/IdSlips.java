package org.cadreprofiles.world.dirt;

import java.util.List;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.people.ResidentId;

/** What clerks and old systems make of resident ids and numbers. */
final class IdSlips {
  private static final List<String> PLACEHOLDERS =
      List.of(
          "000000000000000000", "111111111111111111", "123456789012345678", "999999999999999999");

  private IdSlips() {}

  /** Replaces one of the last digits, so that the check character no longer fits. */
  static String digitWrong(String id, Dice dice) {
    int at = dice.between(6, 16);
    char old = id.charAt(at);
    char wrong = (char) ('0' + (old - '0' + dice.between(1, 9)) % 10);
    return id.substring(0, at) + wrong + id.substring(at + 1);
  }

  /** Swaps two neighbours that differ; the birth date's or serial's, as fingers do. */
  static String transposed(String id, Dice dice) {
    int start = dice.between(6, 15);
    for (int i = 0; i < 10; i++) {
      int at = 6 + (start - 6 + i) % 10;
      if (id.charAt(at) != id.charAt(at + 1)) {
        return id.substring(0, at) + id.charAt(at + 1) + id.charAt(at) + id.substring(at + 2);
      }
    }
    return digitWrong(id, dice);
  }

  static String fifteenDigits(String id) {
    return ResidentId.fifteenDigits(id);
  }

  static String placeholder(Dice dice) {
    return dice.pick(PLACEHOLDERS);
  }

  /** Replaces the last digit of a cadre number. */
  static String cadreNoWrong(String cadreNo, Dice dice) {
    int at = cadreNo.length() - 1;
    char wrong = (char) ('0' + (cadreNo.charAt(at) - '0' + dice.between(1, 9)) % 10);
    return cadreNo.substring(0, at) + wrong;
  }

  /** Writes ASCII digits and letters as full-width ones. */
  static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7f ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  /** Puts a space into a name, ordinary or ideographic. */
  static String spaced(String name, Dice dice) {
    return name.substring(0, 1) + (dice.chance(0.5) ? " " : "\u3000") + name.substring(1);
  }
}
