package org.cadreprofiles.identity.name;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.ascii;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;

/**
 * Forms of a written text that are compared instead of the text itself, as column expressions.
 *
 * <p>Each form folds more together than the one before: {@link #clean} then {@link #folded} then
 * {@link #toneless}; two names equal in one form are equal in all later ones.
 */
public final class NameForms {

  private static final String NO_LETTER_OR_DIGIT = "[^\\p{L}\\p{N}]+";
  private static final String NO_LETTER = "[^\\p{L}]+";

  private NameForms() {}

  /**
   * Cleans a text of everything that is no content: full-width forms, blanks, middle dots, case.
   *
   * <p>NFKC where it maps one character to one (UAX 15), then letters and digits only, lower case.
   * Empty becomes null.
   */
  public static Column clean(Column text) {
    Column plain = lower(CharacterTable.get().compatible().in(text));
    return nullif(regexp_replace(plain, NO_LETTER_OR_DIGIT, ""), lit(""));
  }

  /** Folds a clean text into simplified characters, traditional and variant forms alike. */
  public static Column folded(Column clean) {
    return CharacterTable.get().simplified().in(clean);
  }

  /**
   * Reads a folded name in toneless pinyin: all readings that its surname allows, ü as v.
   *
   * <p>A name that came in pinyin, with tones or without, gives the same key as the characters: "Lǚ
   * Xin" and "lv4 xin" as 吕鑫. Passport spelling (yu for ü after l and n) too.
   *
   * @return {@code array<string>} of one to four keys without repetition, null for null
   */
  public static Column toneless(Column folded) {
    CharacterTable table = CharacterTable.get();
    List<Map<Integer, String>> surnames = SurnameReadings.alternatives();
    Column first = substring(folded, 1, 1);
    Column rest = read(afterCharacters(folded, 1));
    Column usual = concat(read(table.syllables(surnames.get(0)).in(first)), rest);
    Column other = concat(read(table.syllables(surnames.get(1)).in(first)), rest);
    Column compound =
        concat(compoundReading(substring(folded, 1, 2)), read(afterCharacters(folded, 2)));
    Column keys =
        array_distinct(
            transform(
                array(concat(read(first), rest), usual, other, coalesce(compound, usual)),
                NameForms::spelling));
    return when(folded.isNotNull(), keys);
  }

  private static Column afterCharacters(Column text, int characters) {
    return substring(text, lit(characters + 1), lit(Integer.MAX_VALUE));
  }

  /** Characters to syllables joined without a gap; other characters stay. */
  private static Column read(Column text) {
    CharacterTable table = CharacterTable.get();
    Column syllables = lit(table.syllables());
    int base = CharacterTable.FIRST_SYLLABLE;
    int last = base + table.syllables().length - 1;
    return concat_ws(
        "",
        transform(
            split(table.plainSyllables().in(text), ""),
            c ->
                when(ascii(c).between(base, last), element_at(syllables, ascii(c).minus(base - 1)))
                    .otherwise(c)));
  }

  private static Column compoundReading(Column twoCharacters) {
    Column reading = lit(null).cast(org.apache.spark.sql.types.DataTypes.StringType);
    for (Map.Entry<String, String> entry : new TreeMap<>(SurnameReadings.compound()).entrySet()) {
      reading =
          when(twoCharacters.equalTo(entry.getKey()), lit(entry.getValue())).otherwise(reading);
    }
    return reading;
  }

  /** One spelling for what came in letters: no marks, no tone digits, ü and passport yu as v. */
  private static Column spelling(Column key) {
    Column letters = regexp_replace(CharacterTable.get().unaccented().in(key), NO_LETTER, "");
    return regexp_replace(letters, "([ln])yu", "$1v");
  }
}
