package org.cadreprofiles.identity.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Forms of a written text that are compared instead of the text itself.
 *
 * <p>Each form folds more together than the one before: {@link #clean} then {@link #folded} then
 * {@link #toneless}; two names equal in one form are equal in all later ones.
 */
final class NameText {

  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final Pattern PASSPORT_U = Pattern.compile("([ln])yu");

  private NameText() {}

  /**
   * Cleans a text of what is no content: NFKC (UAX 15), letters and digits only, lower case.
   *
   * @return null for null and where nothing is left
   */
  static String clean(String text) {
    if (text == null) {
      return null;
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String clean = NO_LETTER_OR_DIGIT.matcher(plain).replaceAll("");
    return clean.isEmpty() ? null : clean;
  }

  /** Folds a clean text into simplified characters, traditional and variant forms alike. */
  static String folded(String clean) {
    if (clean == null) {
      return null;
    }
    StringBuilder folded = new StringBuilder(clean.length());
    clean.codePoints().forEach(c -> folded.append(CharacterTable.simplified(c)));
    return folded.toString();
  }

  /**
   * Reads a folded name in toneless pinyin: all readings that its surname allows, ü as v.
   *
   * <p>A name that came in pinyin, with tones or without, gives the same key as the characters: "Lǚ
   * Xin" and "lv4 xin" as 吕鑫. Passport spelling (yu for ü after l and n) too.
   *
   * @return one to four keys without repetition, the plain reading first; null for null
   */
  static List<String> toneless(String folded) {
    if (folded == null) {
      return null;
    }
    int[] characters = folded.codePoints().toArray();
    Set<String> keys = new LinkedHashSet<>();
    keys.add(spelling(read(characters, 0)));
    for (Map<Integer, String> surnames : SurnameReadings.alternatives()) {
      String surname = surnames.get(characters[0]);
      if (surname != null) {
        keys.add(spelling(surname + read(characters, 1)));
      }
    }
    if (characters.length > 2) {
      String compound = SurnameReadings.compound().get(new String(characters, 0, 2));
      if (compound != null) {
        keys.add(spelling(compound + read(characters, 2)));
      }
    }
    return new ArrayList<>(keys);
  }

  /**
   * The surname of a folded name: its first two characters where they are a compound surname and a
   * given name follows, else the first.
   *
   * @return one surname; none for null and for a name in letters, whose surname may stand anywhere
   */
  static List<String> surname(String folded) {
    if (folded == null || !Character.isIdeographic(folded.codePointAt(0))) {
      return List.of();
    }
    int[] characters = folded.codePoints().toArray();
    String two = characters.length > 2 ? new String(characters, 0, 2) : "";
    boolean compound = CompoundSurnames.all().contains(two);
    return List.of(compound ? two : Character.toString(characters[0]));
  }

  /**
   * The folded name itself where its given name has two characters or more: there one other
   * character may be a slip, while in a given name of one it is another name.
   *
   * @return the name, or none
   */
  static List<String> longGiven(String folded) {
    List<String> surname = surname(folded);
    if (surname.isEmpty()) {
      return List.of();
    }
    int given = folded.codePointCount(surname.get(0).length(), folded.length());
    return given < 2 ? List.of() : List.of(folded);
  }

  private static String read(int[] characters, int from) {
    StringBuilder syllables = new StringBuilder();
    for (int i = from; i < characters.length; i++) {
      syllables.append(CharacterTable.syllable(characters[i]));
    }
    return syllables.toString();
  }

  /** One spelling for what came in letters: no marks, no tone digits, ü and passport yu as v. */
  private static String spelling(String key) {
    String letters = NO_LETTER.matcher(CharacterTable.toneless(key)).replaceAll("");
    return PASSPORT_U.matcher(letters).replaceAll("$1v");
  }
}
