package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;

/**
 * How strong the evidence for a candidate is, as the base-2 logarithm of the odds.
 *
 * <p>Fellegi and Sunter (1969): each field adds log2(m/u), m being the chance that the field comes
 * out so when the record is about the candidate and u when it is about somebody else; the prior is
 * one in the number of cadres. m is stated here. u of names and units comes from the roster (the
 * bearers of the name, the people of the unit); u of numbers and ids is the chance that a slip or a
 * pasted number lands on just this cadre. The passes 1 to 3 decide by rules, not by this weight: it
 * orders reviews and tells a reader how sure a link is.
 */
final class Weights {

  static final String WEIGHT = "weight";
  static final String EVIDENCE = "evidence";
  static final String WATERFALL = "waterfall";

  private static final double NUMBER_RIGHT = 0.98;
  private static final double NUMBER_SLIP = 0.02;
  private static final double TOKEN_RIGHT = 0.97;
  private static final double TOKEN_SLIP = 0.001;
  private static final double REPAIR_RIGHT = 0.90;
  private static final double REPAIR_SLIP = 0.05;
  private static final double DIFFERENT_ID = 0.03;

  /** m of the name levels: written right, in another form, in pinyin or a homophone, one off. */
  private static final Map<String, Double> NAME_RIGHT =
      Map.of(
          Evidence.EXACT, 0.85,
          Evidence.VARIANT, 0.05,
          Evidence.TONELESS, 0.06,
          Evidence.SIMILAR, 0.02);

  private static final double SIMILAR_BY_CHANCE = 0.002;
  private static final double NAME_WRONG = 0.02;
  private static final Map<String, Double> UNIT_RIGHT =
      Map.of(UnitNames.SAME, 0.85, UnitNames.LINEAGE, 0.10);
  private static final double INSIDE_RIGHT = 0.97;
  private static final double INSIDE_BY_CHANCE = 0.60;

  private static final List<String> FIELDS =
      List.of(
          Evidence.NUMBER_FIELD,
          Evidence.TOKEN_FIELD,
          Evidence.NAME_FIELD,
          Evidence.UNIT_FIELD,
          Evidence.TENURE_FIELD);
  private static final String PRIOR = "prior";

  private Weights() {}

  /**
   * Weighs a candidate.
   *
   * @param levels struct of {@link Evidence#of}
   * @return struct of the weight per field, 0 where a level is unknown, and the prior
   */
  static Column bits(Column levels) {
    Column people = levels.getField(Person.PEOPLE).cast("double");
    return struct(
        lit(0.0).minus(log2(people)).as(PRIOR),
        number(levels, people).as(Evidence.NUMBER_FIELD),
        token(levels, people).as(Evidence.TOKEN_FIELD),
        name(levels, people).as(Evidence.NAME_FIELD),
        unit(levels, people).as(Evidence.UNIT_FIELD),
        tenure(levels).as(Evidence.TENURE_FIELD));
  }

  /** Sum of all bits, to three decimals. */
  static Column total(Column bits) {
    Column sum = bits.getField(PRIOR);
    for (String field : FIELDS) {
      sum = sum.plus(bits.getField(field));
    }
    return round(sum, 3);
  }

  /** The levels that are known, as {@code field=level;...}. */
  static Column evidence(Column levels) {
    return joined(
        FIELDS.stream()
            .map(
                field ->
                    when(
                        levels.getField(field).notEqual(Evidence.UNKNOWN),
                        concat(lit(field + "="), levels.getField(field)))));
  }

  /** The bits of the levels that are known, as {@code prior=bits;field=bits;...}. */
  static Column waterfall(Column levels, Column bits) {
    Stream<Column> known =
        FIELDS.stream()
            .map(
                field ->
                    when(
                        levels.getField(field).notEqual(Evidence.UNKNOWN),
                        format_string(field + "=%.2f", bits.getField(field))));
    return joined(
        Stream.concat(Stream.of(format_string(PRIOR + "=%.2f", bits.getField(PRIOR))), known));
  }

  private static Column joined(Stream<Column> parts) {
    return concat_ws(";", parts.toArray(Column[]::new));
  }

  private static Column number(Column levels, Column people) {
    Column level = levels.getField(Evidence.NUMBER_FIELD);
    return when(level.equalTo(Evidence.EXACT), bits(NUMBER_RIGHT, lit(NUMBER_SLIP).divide(people)))
        .when(level.equalTo(Evidence.DIFFERS), bits(1 - NUMBER_RIGHT, lit(1.0)))
        .otherwise(lit(0.0));
  }

  private static Column token(Column levels, Column people) {
    Column level = levels.getField(Evidence.TOKEN_FIELD);
    return when(level.equalTo(Evidence.EXACT), bits(TOKEN_RIGHT, lit(TOKEN_SLIP).divide(people)))
        .when(level.equalTo(Evidence.REPAIRED), bits(REPAIR_RIGHT, lit(REPAIR_SLIP).divide(people)))
        .when(level.equalTo(Evidence.DIFFERS), bits(DIFFERENT_ID, lit(1.0)))
        .otherwise(lit(0.0));
  }

  private static Column name(Column levels, Column people) {
    Column level = levels.getField(Evidence.NAME_FIELD);
    Column share = levels.getField(Evidence.BEARERS).cast("double").divide(people);
    return when(level.equalTo(Evidence.EXACT), bits(NAME_RIGHT.get(Evidence.EXACT), share))
        .when(level.equalTo(Evidence.VARIANT), bits(NAME_RIGHT.get(Evidence.VARIANT), share))
        .when(level.equalTo(Evidence.TONELESS), bits(NAME_RIGHT.get(Evidence.TONELESS), share))
        .when(
            level.equalTo(Evidence.SIMILAR),
            bits(NAME_RIGHT.get(Evidence.SIMILAR), lit(SIMILAR_BY_CHANCE)))
        .when(level.equalTo(Evidence.DIFFERS), bits(NAME_WRONG, lit(1.0)))
        .otherwise(lit(0.0));
  }

  private static Column unit(Column levels, Column people) {
    Column level = levels.getField(Evidence.UNIT_FIELD);
    Column share = levels.getField(Evidence.UNIT_PEOPLE).cast("double").divide(people);
    return when(level.equalTo(UnitNames.SAME), bits(UNIT_RIGHT.get(UnitNames.SAME), share))
        .when(level.equalTo(UnitNames.LINEAGE), bits(UNIT_RIGHT.get(UnitNames.LINEAGE), share))
        .otherwise(lit(0.0));
  }

  private static Column tenure(Column levels) {
    Column level = levels.getField(Evidence.TENURE_FIELD);
    return when(level.equalTo(Evidence.INSIDE), bits(INSIDE_RIGHT, lit(INSIDE_BY_CHANCE)))
        .when(level.equalTo(Evidence.OUTSIDE), bits(1 - INSIDE_RIGHT, lit(1 - INSIDE_BY_CHANCE)))
        .otherwise(lit(0.0));
  }

  private static Column bits(double m, Column u) {
    return coalesce(log2(lit(m).divide(u)), lit(0.0));
  }
}
