package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.forall;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.transform;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Links by the exact cadre number or the token of a valid resident id (pass 1).
 *
 * <p>Both pointing to one cadre decide. A number or id alone decides unless the name disagrees in
 * every level. When they point to two cadres, the number decides only if its cadre bears the name
 * and the other does not; in every other case a person decides: no guess between two identifiers.
 */
record ExactIdentifier() implements LinkPass {

  private static final String BY_NUMBER = "by_number";
  private static final String BY_TOKEN = "by_token";
  private static final String LEVELS = "levels";

  @Override
  public String method() {
    return "id";
  }

  @Override
  public Dataset<Row> candidates(Dataset<Row> mentions, People people) {
    Dataset<Row> byNumber =
        people
            .byKey(Person.NUMBERS)
            .select(col(People.KEY).as(Mention.NUMBER), col(People.PERSONS).as(BY_NUMBER));
    Dataset<Row> byToken =
        people
            .byKey(Person.TOKENS)
            .select(col(People.KEY).as(Mention.TOKEN), col(People.PERSONS).as(BY_TOKEN));
    return mentions
        .join(byNumber, new String[] {Mention.NUMBER}, "left")
        .join(byToken, new String[] {Mention.TOKEN}, "left")
        .withColumn(LEVELS, transform(persons(), Evidence.withoutUnit()::of))
        .withColumn(
            Candidate.CANDIDATES,
            Candidate.weighed(method(), col(LEVELS), one -> fits(one, col(LEVELS)), one -> lit(0)))
        .drop(BY_NUMBER, BY_TOKEN, LEVELS);
  }

  /** Cadres found either way, one found both ways once. */
  private static Column persons() {
    Column found = filter(array(col(BY_NUMBER), col(BY_TOKEN)), Column::isNotNull);
    return array_distinct(flatten(found));
  }

  private static Column fits(Column one, Column all) {
    Column both = number(one).and(token(one));
    Column numberAlone = number(one).and(not(exists(all, ExactIdentifier::token)));
    Column tokenAlone = token(one).and(not(exists(all, ExactIdentifier::number)));
    Column numberAgainstToken =
        number(one)
            .and(nameIn(one, Evidence.EXACT, Evidence.VARIANT, Evidence.TONELESS))
            .and(forall(all, other -> not(token(other)).or(nameIn(other, Evidence.DIFFERS))));
    Column nameObjects = nameIn(one, Evidence.DIFFERS);
    return both.or(numberAlone.or(tokenAlone).and(not(nameObjects))).or(numberAgainstToken);
  }

  private static Column number(Column levels) {
    return levels.getField(Evidence.NUMBER_FIELD).equalTo(Evidence.EXACT);
  }

  private static Column token(Column levels) {
    return levels.getField(Evidence.TOKEN_FIELD).equalTo(Evidence.EXACT);
  }

  private static Column nameIn(Column levels, String... names) {
    return levels.getField(Evidence.NAME_FIELD).isin((Object[]) names);
  }
}
