package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.spark.sql.Column;

/**
 * A piece of text in English and Chinese.
 *
 * @param en English
 * @param zh Chinese
 */
record Phrase(Column en, Column zh) {

  /** Fixed words. */
  static Phrase words(String en, String zh) {
    return new Phrase(lit(en), lit(zh));
  }

  /** A value that reads the same in both. */
  static Phrase value(Column value) {
    return new Phrase(value.cast("string"), value.cast("string"));
  }

  /** Pieces in a row; one that is null in a language is left out of it. */
  static Phrase of(Phrase... pieces) {
    return new Phrase(joined(pieces, Phrase::en), joined(pieces, Phrase::zh));
  }

  /** This where the condition holds, nothing elsewhere. */
  Phrase where(Column condition) {
    return new Phrase(when(condition, en), when(condition, zh));
  }

  private static Column joined(Phrase[] pieces, Function<Phrase, Column> language) {
    return concat_ws("", Arrays.stream(pieces).map(language).toArray(Column[]::new));
  }
}
