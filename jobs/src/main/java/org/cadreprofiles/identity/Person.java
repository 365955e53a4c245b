package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.CadreProfile;

/** A cadre of the roster: all numbers, id tokens and names, with how many others bear each name. */
final class Person {

  static final String CADRE_ID = CadreProfile.CADRE_ID;

  /** Cadre numbers, cleaned. */
  static final String NUMBERS = "numbers";

  /** Tokens of valid resident ids. */
  static final String TOKENS = "tokens";

  /** Tokens that ids of the roster with one slip may have meant. */
  static final String REPAIRS = "repairs";

  /** Present and former names, each with its forms and their bearers. */
  static final String NAMES = "names";

  /** A name, cleaned. */
  static final String EXACT = "exact";

  /** A name in simplified characters. */
  static final String FOLDED = "folded";

  /** A name in toneless pinyin, all readings. */
  static final String TONELESS = "toneless";

  /** How many cadres bear exactly that name, this one included. */
  static final String EXACT_BEARERS = "exact_bearers";

  /** How many bear a name that reads the same; for names in another character form too. */
  static final String TONELESS_BEARERS = "toneless_bearers";

  /** How many cadres the roster has. */
  static final String PEOPLE = "people";

  private static final int SHA_BITS = 256;
  private static final int ID_DIGITS = 16;
  private static final String ONE_NAME = "one_name";

  private Person() {}

  /**
   * Names a cluster: C and sixteen hexadecimal digits of a hash of its oldest cadre number.
   *
   * <p>The id depends on nothing but the (source system, cadre number) of the cluster that was
   * reported first, so it is the same in every run and for every order of files, and what comes
   * later does not change it. When two clusters turn out to be one person, the merged one keeps the
   * id that is known longer; the other id still leads to it.
   *
   * @param first struct with source system and cadre number
   */
  static Column id(Column first, String sourceSystem, String number) {
    Column text = concat_ws("|", first.getField(sourceSystem), first.getField(number));
    return concat(lit("C"), substring(sha2(text, SHA_BITS), 1, ID_DIGITS));
  }

  /**
   * Gathers the roster into one row per cadre.
   *
   * @param stints rows of {@link Stint#all}, each with its {@link #CADRE_ID}
   * @param names rows of {@link Stint#names}, each with its {@link #CADRE_ID}
   */
  static Dataset<Row> all(Dataset<Row> stints, Dataset<Row> names) {
    Dataset<Row> named =
        names
            .select(col(CADRE_ID), col(EXACT), col(FOLDED), col(TONELESS))
            .distinct()
            .transform(Person::withBearers)
            .groupBy(col(CADRE_ID))
            .agg(sort_array(collect_set(col(ONE_NAME))).as(NAMES));
    return stints
        .groupBy(col(CADRE_ID))
        .agg(
            sort_array(collect_set(col(Stint.NUMBER))).as(NUMBERS),
            sort_array(collect_set(col(Stint.TOKEN))).as(TOKENS),
            sort_array(array_distinct(flatten(collect_set(col(Stint.REPAIRS))))).as(REPAIRS))
        .join(named, CADRE_ID)
        .crossJoin(stints.agg(count_distinct(col(CADRE_ID)).as(PEOPLE)));
  }

  /** Counts bearers; a cadre with two names of one form is rare and counted twice. */
  private static Dataset<Row> withBearers(Dataset<Row> names) {
    Column every = count(lit(1));
    return names
        .withColumn(EXACT_BEARERS, every.over(Window.partitionBy(col(EXACT))))
        .withColumn(TONELESS_BEARERS, every.over(Window.partitionBy(col(TONELESS).getItem(0))))
        .select(
            col(CADRE_ID),
            struct(
                    col(EXACT),
                    col(FOLDED),
                    col(TONELESS),
                    col(EXACT_BEARERS),
                    col(TONELESS_BEARERS))
                .as(ONE_NAME));
  }
}
