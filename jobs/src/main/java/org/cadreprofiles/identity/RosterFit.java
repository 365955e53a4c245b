package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Links by name, unit and date: who of that name was in that unit then (pass 3).
 *
 * <p>The name may be a former one, in another character form or in pinyin; the unit may be written
 * by any name it ever had, or be one that it became or came from; the days of the record must
 * overlap the tenure. A closer name, then the unit itself, go before a weaker match. A cadre number
 * or valid id that is not the candidate's forbids the link: it may be a namesake whom the roster
 * does not know. Names meet in toneless pinyin within a unit, so no block is large.
 */
record RosterFit() implements LinkPass {

  private static final String NAME_KEY = "name_key";
  private static final String UNIT_PEOPLE = "people_of_unit";
  private static final String STINT_FROM = "stint_from";
  private static final String STINT_TO = "stint_to";
  private static final String TENURE = "tenure_level";
  private static final String[] KEY = {NAME_KEY, UnitNames.UNIT_ID};

  @Override
  public String method() {
    return "roster";
  }

  @Override
  public Dataset<Row> candidates(Dataset<Row> mentions, People people) {
    Dataset<Row> meant =
        mentions
            .join(broadcast(people.units()), col(Mention.UNIT).equalTo(col(UnitNames.TEXT)))
            .withColumn(NAME_KEY, explode(col(Mention.TONELESS)));
    Column overlap = col(STINT_FROM).leq(col(Mention.TO)).and(col(STINT_TO).geq(col(Mention.FROM)));
    Evidence evidence = new Evidence(col(UnitNames.LEVEL), col(TENURE), col(UNIT_PEOPLE));
    Dataset<Row> pairs =
        meant
            .join(namedStints(people), KEY)
            .withColumn(TENURE, when(overlap, Evidence.INSIDE).otherwise(Evidence.OUTSIDE))
            .join(
                people.persons().select(col(Person.CADRE_ID), People.person().as(People.PERSON)),
                Person.CADRE_ID)
            .withColumn(
                Candidate.CANDIDATES,
                Candidate.weighed(
                    method(),
                    array(evidence.of(col(People.PERSON))),
                    RosterFit::fits,
                    RosterFit::rank));
    return Candidate.gathered(mentions, pairs);
  }

  /** Every stint once for every reading of every name of its cadre. */
  private static Dataset<Row> namedStints(People people) {
    Column readings =
        array_distinct(
            flatten(transform(col(Person.NAMES), name -> name.getField(Person.TONELESS))));
    Dataset<Row> keys =
        people.persons().select(col(Person.CADRE_ID), explode(readings).as(NAME_KEY));
    Dataset<Row> sizes =
        people
            .stints()
            .groupBy(col(Stint.UNIT_ID))
            .agg(count_distinct(col(Person.CADRE_ID)).as(UNIT_PEOPLE));
    return people
        .stints()
        .select(
            col(Person.CADRE_ID),
            col(Stint.UNIT_ID),
            col(Stint.FROM).as(STINT_FROM),
            col(Stint.TO).as(STINT_TO))
        .join(keys, Person.CADRE_ID)
        .join(sizes, Stint.UNIT_ID)
        .withColumnRenamed(Stint.UNIT_ID, UnitNames.UNIT_ID);
  }

  private static Column fits(Column levels) {
    return name(levels)
        .isin(Evidence.EXACT, Evidence.VARIANT, Evidence.TONELESS)
        .and(levels.getField(Evidence.TENURE_FIELD).equalTo(Evidence.INSIDE))
        .and(not(levels.getField(Evidence.NUMBER_FIELD).equalTo(Evidence.DIFFERS)))
        .and(not(levels.getField(Evidence.TOKEN_FIELD).equalTo(Evidence.DIFFERS)));
  }

  private static Column rank(Column levels) {
    Column byName =
        when(name(levels).equalTo(Evidence.EXACT), 0)
            .when(name(levels).equalTo(Evidence.VARIANT), 2)
            .otherwise(4);
    Column byUnit =
        when(levels.getField(Evidence.UNIT_FIELD).equalTo(UnitNames.SAME), 0).otherwise(1);
    return byName.plus(byUnit);
  }

  private static Column name(Column levels) {
    return levels.getField(Evidence.NAME_FIELD);
  }
}
