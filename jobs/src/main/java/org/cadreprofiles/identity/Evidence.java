package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.levenshtein;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * In which levels the fields of a mention and of a candidate agree.
 *
 * <p>Each field is an ordered scale; a level that cannot be said is {@link #UNKNOWN}.
 *
 * @param unit level of the unit, from {@link UnitNames}
 * @param tenure {@link #INSIDE} or {@link #OUTSIDE}
 * @param unitPeople how many cadres were ever in the candidate's unit, null where unknown
 */
record Evidence(Column unit, Column tenure, Column unitPeople) {

  static final String UNKNOWN = "unknown";
  static final String EXACT = "exact";
  static final String REPAIRED = "repaired";
  static final String DIFFERS = "differs";
  static final String VARIANT = "variant";
  static final String TONELESS = "pinyin";
  static final String SIMILAR = "similar";
  static final String INSIDE = "inside";
  static final String OUTSIDE = "outside";

  /** Fields of the struct that {@link #of} returns. */
  static final String NUMBER_FIELD = "cadre_no";

  static final String TOKEN_FIELD = "id_token";
  static final String NAME_FIELD = "name";
  static final String UNIT_FIELD = "unit";
  static final String TENURE_FIELD = "tenure";

  /** How many cadres bear the name in the form in which it agreed. */
  static final String BEARERS = "bearers";

  static final String UNIT_PEOPLE = "unit_people";

  private static final int SHORTEST_FOR_ONE_SLIP = 3;
  private static final String LEVEL = "level";

  /** For passes that look at the person alone. */
  static Evidence withoutUnit() {
    return new Evidence(lit(UNKNOWN), lit(UNKNOWN), lit(null).cast("bigint"));
  }

  /**
   * Compares the mention of the row with a candidate.
   *
   * @param person struct of {@link Person}
   */
  Column of(Column person) {
    Column name = name(person);
    return struct(
        person.getField(Person.CADRE_ID).as(Person.CADRE_ID),
        person.getField(Person.PEOPLE).as(Person.PEOPLE),
        number(person).as(NUMBER_FIELD),
        token(person).as(TOKEN_FIELD),
        when(col(Mention.EXACT).isNull(), UNKNOWN).otherwise(name.getField(LEVEL)).as(NAME_FIELD),
        name.getField(BEARERS).as(BEARERS),
        unit.as(UNIT_FIELD),
        tenure.as(TENURE_FIELD),
        unitPeople.as(UNIT_PEOPLE));
  }

  private static Column number(Column person) {
    Column mine = col(Mention.NUMBER);
    return when(mine.isNull(), UNKNOWN)
        .when(array_contains(person.getField(Person.NUMBERS), mine), EXACT)
        .otherwise(DIFFERS);
  }

  /** A valid id that the candidate is known not to have differs; one slip away it is repaired. */
  private static Column token(Column person) {
    Column mine = col(Mention.TOKEN);
    Column theirs = person.getField(Person.TOKENS);
    Column repaired =
        arrays_overlap(col(Mention.REPAIRS), theirs)
            .or(mine.isNotNull().and(array_contains(person.getField(Person.REPAIRS), mine)));
    return when(array_contains(theirs, mine), EXACT)
        .when(repaired, REPAIRED)
        .when(mine.isNotNull().and(size(theirs).gt(0)), DIFFERS)
        .otherwise(UNKNOWN);
  }

  /** The best level of any name of the candidate, and how many bear it. */
  private static Column name(Column person) {
    Column best =
        array_min(
            transform(
                person.getField(Person.NAMES),
                theirs ->
                    when(
                            theirs.getField(Person.EXACT).equalTo(col(Mention.EXACT)),
                            level(0, theirs.getField(Person.EXACT_BEARERS)))
                        .when(
                            theirs.getField(Person.FOLDED).equalTo(col(Mention.FOLDED)),
                            level(1, theirs.getField(Person.TONELESS_BEARERS)))
                        .when(
                            arrays_overlap(theirs.getField(Person.TONELESS), col(Mention.TONELESS)),
                            level(2, theirs.getField(Person.TONELESS_BEARERS)))
                        .when(
                            similar(theirs.getField(Person.FOLDED)),
                            level(3, theirs.getField(Person.TONELESS_BEARERS)))
                        .otherwise(level(4, theirs.getField(Person.TONELESS_BEARERS)))));
    Column rank = best.getField(LEVEL);
    return struct(
        when(rank.equalTo(0), EXACT)
            .when(rank.equalTo(1), VARIANT)
            .when(rank.equalTo(2), TONELESS)
            .when(rank.equalTo(3), SIMILAR)
            .otherwise(DIFFERS)
            .as(LEVEL),
        best.getField(BEARERS).as(BEARERS));
  }

  /** One character off in a name of three or more; in a name of two it would say nothing. */
  private static Column similar(Column folded) {
    return length(folded)
        .geq(SHORTEST_FOR_ONE_SLIP)
        .and(length(col(Mention.FOLDED)).geq(SHORTEST_FOR_ONE_SLIP))
        .and(levenshtein(folded, col(Mention.FOLDED)).leq(1));
  }

  private static Column level(int rank, Column bearers) {
    return struct(lit(rank).as(LEVEL), bearers.as(BEARERS));
  }
}
