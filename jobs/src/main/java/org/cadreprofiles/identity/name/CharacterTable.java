package org.cadreprofiles.identity.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * What single characters stand for: a simplified form, a toneless syllable.
 *
 * <p>ICU (Traditional-Simplified, Han-Latin) is asked once per character and JVM, never per row;
 * after that a character is looked up. All 20,992 characters of the block U+4E00 to U+9FFF would
 * take ICU a second, the names of a county have some hundreds.
 */
final class CharacterTable {

  private static final Map<Integer, Integer> VARIANTS = VariantCharacters.all();
  private static final Map<Integer, String> SIMPLIFIED = new ConcurrentHashMap<>();
  private static final Map<Integer, String> SYLLABLES = new ConcurrentHashMap<>();

  private CharacterTable() {}

  /** Loaded at the first character that asks, not with the class. */
  private static final class Icu {
    private static final Transliterator TO_SIMPLIFIED =
        Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin");
  }

  /** The simplified character for a traditional or variant one, else the character itself. */
  static String simplified(int character) {
    return remembered(
        SIMPLIFIED,
        character,
        c -> Icu.TO_SIMPLIFIED.transliterate(Character.toString(VARIANTS.getOrDefault(c, c))));
  }

  /** The most common syllable of a character, ü as v; a character not read stands for itself. */
  static String syllable(int character) {
    return remembered(
        SYLLABLES,
        character,
        c -> toneless(Icu.TO_LATIN.transliterate(Character.toString(c)).strip()));
  }

  /** Takes marks off a Latin text; the diaeresis of ü must become v before marks go. */
  static String toneless(String latin) {
    return Normalizer.normalize(latin, Normalizer.Form.NFD)
        .replaceAll("u([\\u0300\\u0301\\u0304\\u030C]?)\\u0308", "v")
        .replaceAll("\\p{M}", "");
  }

  private static String remembered(
      Map<Integer, String> known, int character, IntFunction<String> asked) {
    if (!Character.isIdeographic(character)) {
      return Character.toString(character);
    }
    String answer = known.get(character);
    if (answer == null) {
      // Transliterators keep state while they work.
      synchronized (known) {
        answer = known.computeIfAbsent(character, asked::apply);
      }
    }
    return answer;
  }
}
