package org.cadreprofiles.world.people;

/**
 * A Chinese name in two parts.
 *
 * @param surname one or two characters
 * @param given one or two characters
 */
public record PersonName(String surname, String given) {
  /** Returns the name as it is written. */
  public String full() {
    return surname + given;
  }

  /** Returns the name in traditional characters; equal to {@link #full} where none differ. */
  public String traditional() {
    return Names.CHARACTERS.toTraditional(surname) + Names.CHARACTERS.toTraditional(given);
  }

  /** Returns the name in pinyin without tones, such as {@code Ouyang Xiaoming}. */
  public String pinyin() {
    StringBuilder readings = new StringBuilder();
    given
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(character -> readings.append(Names.CHARACTERS.reading(character)));
    String family = Names.CHARACTERS.surnameReading(surname).replace(" ", "");
    return capital(family) + " " + capital(readings.toString());
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
