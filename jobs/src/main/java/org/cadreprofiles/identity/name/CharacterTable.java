package org.cadreprofiles.identity.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What single characters stand for: a compatible form, a simplified form, a toneless syllable.
 *
 * <p>Built once per JVM, in about a second, by ICU (Traditional-Simplified, Han-Latin) from the
 * 20,992 characters of the block U+4E00 to U+9FFF; then only looked up. A character outside the
 * block, or one that ICU cannot read, stands for itself. Syllables are named by private-use
 * characters from {@link #FIRST_SYLLABLE} on, so that they too can be substituted one for one.
 */
final class CharacterTable {

  /** Code point that stands for the first syllable. */
  static final int FIRST_SYLLABLE = 0xE000;

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;
  private static final int LAST_LATIN = 0x024F;
  private static final int FIRST_VIETNAMESE_LATIN = 0x1E00;
  private static final int LAST_VIETNAMESE_LATIN = 0x1EFF;

  private final Substitution compatible;
  private final Substitution simplified;
  private final Substitution unaccented;
  private final Map<Integer, String> readings;
  private final String[] syllables;

  private CharacterTable() {
    compatible = Substitution.of(compatibleForms());
    simplified = Substitution.of(simplifiedForms());
    unaccented = Substitution.of(unaccentedLetters());
    readings = readings();
    SortedSet<String> known = new TreeSet<>(readings.values());
    SurnameReadings.alternatives().forEach(map -> known.addAll(map.values()));
    syllables = known.toArray(String[]::new);
  }

  private static final class Once {
    private static final CharacterTable TABLE = new CharacterTable();
  }

  /** Returns the table, built at the first call. */
  static CharacterTable get() {
    return Once.TABLE;
  }

  /** Full-width, compatibility and radical forms to the plain character (NFKC, one for one). */
  Substitution compatible() {
    return compatible;
  }

  /** Traditional and variant characters to the simplified one. */
  Substitution simplified() {
    return simplified;
  }

  /** Latin letters with marks to the letter; every form of u with diaeresis to v. */
  Substitution unaccented() {
    return unaccented;
  }

  /** Characters to the private-use character of their most common syllable. */
  Substitution plainSyllables() {
    return syllables(readings);
  }

  /** Characters to the private-use character of the given syllables. */
  Substitution syllables(Map<Integer, String> read) {
    Map<String, Integer> position = new HashMap<>();
    for (int i = 0; i < syllables.length; i++) {
      position.put(syllables[i], FIRST_SYLLABLE + i);
    }
    Map<Integer, Integer> replaced = new LinkedHashMap<>();
    read.forEach((character, syllable) -> replaced.put(character, position.get(syllable)));
    return Substitution.of(replaced);
  }

  /** All syllables, toneless, in the order of their private-use characters. */
  String[] syllables() {
    return syllables.clone();
  }

  private static Map<Integer, Integer> compatibleForms() {
    Map<Integer, Integer> forms = new LinkedHashMap<>();
    for (int c = 0x80; c <= Character.MAX_VALUE; c++) {
      if (Character.isDefined(c) && !Character.isSurrogate((char) c)) {
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        if (plain.codePointCount(0, plain.length()) == 1 && plain.codePointAt(0) != c) {
          forms.put(c, plain.codePointAt(0));
        }
      }
    }
    return forms;
  }

  private static Map<Integer, Integer> simplifiedForms() {
    Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
    Map<Integer, Integer> variants = VariantCharacters.all();
    String[] before = new String[LAST_HAN - FIRST_HAN + 1];
    for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
      before[c - FIRST_HAN] = Character.toString(variants.getOrDefault(c, c));
    }
    String[] after = toSimplified.transliterate(String.join("\n", before)).split("\n");
    Map<Integer, Integer> forms = new LinkedHashMap<>();
    for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
      int folded = after[c - FIRST_HAN].codePointAt(0);
      if (folded != c) {
        forms.put(c, folded);
      }
    }
    return forms;
  }

  private static Map<Integer, Integer> unaccentedLetters() {
    Map<Integer, Integer> letters = new LinkedHashMap<>();
    for (int c = 0xC0; c <= LAST_VIETNAMESE_LATIN; c++) {
      if (c <= LAST_LATIN || c >= FIRST_VIETNAMESE_LATIN) {
        String plain = toneless(Character.toString(Character.toLowerCase(c)));
        if (plain.length() == 1 && plain.charAt(0) >= 'a' && plain.charAt(0) <= 'z') {
          letters.put(c, plain.codePointAt(0));
        }
      }
    }
    return letters;
  }

  private static Map<Integer, String> readings() {
    StringBuilder characters = new StringBuilder();
    for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
      characters.appendCodePoint(c).append('\n');
    }
    String[] read =
        Transliterator.getInstance("Han-Latin").transliterate(characters.toString()).split("\n");
    Map<Integer, String> readings = new LinkedHashMap<>();
    for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
      String syllable = toneless(read[c - FIRST_HAN].strip());
      if (syllable.matches("[a-z]+")) {
        readings.put(c, syllable);
      }
    }
    return readings;
  }

  /** Takes tone marks off a syllable; the diaeresis of ü must become v before marks go. */
  static String toneless(String syllable) {
    return Normalizer.normalize(syllable, Normalizer.Form.NFD)
        .replaceAll("u([\\u0300\\u0301\\u0304\\u030C]?)\\u0308", "v")
        .replaceAll("\\p{M}", "");
  }
}
