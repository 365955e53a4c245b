package org.cadreprofiles.world.people;

import java.util.List;
import org.cadreprofiles.world.chance.Dice;

/** Draws names as common as they are in life: namesakes come by themselves. */
final class Names {
  static final NameCharacters CHARACTERS = NameCharacters.load();

  /** Share of given names with a single character. */
  private static final double SINGLE_CHARACTER = 0.16;

  /** Share of given-name characters that say nothing about the sex. */
  private static final double EITHER = 0.25;

  private Names() {}

  /** Draws a name; the sex is a code of GB/T 2261.1, 1 for men and 2 for women. */
  static PersonName draw(Dice dice, String sex) {
    String surname = draw(dice, List.of("surname"));
    List<String> uses = List.of(sex.equals("1") ? "male" : "female", "either");
    String given = draw(dice, uses);
    if (!dice.chance(SINGLE_CHARACTER)) {
      given += draw(dice, uses);
    }
    return new PersonName(surname, given);
  }

  private static String draw(Dice dice, List<String> uses) {
    String use = uses.size() > 1 && dice.chance(EITHER) ? uses.get(1) : uses.get(0);
    return CHARACTERS.texts(use).get(dice.pickCumulative(CHARACTERS.cumulativeWeights(use)));
  }
}
