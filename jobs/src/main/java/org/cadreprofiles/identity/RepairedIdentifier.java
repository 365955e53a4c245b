package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Links by a resident id with one slip, a wrong digit or two digits swapped (pass 2).
 *
 * <p>The check character (ISO 7064 MOD 11-2) shows the slip; what the id may have meant came as
 * tokens. The slip may be in the record or in the roster. A candidate fits when the name agrees
 * too; exactly one must.
 */
record RepairedIdentifier() implements LinkPass {

  private static final String PERSON = People.PERSON;

  @Override
  public String method() {
    return "repaired_id";
  }

  @Override
  public Dataset<Row> candidates(Dataset<Row> mentions, People people) {
    Dataset<Row> slipInRecord =
        mentions
            .withColumn(People.KEY, explode(col(Mention.REPAIRS)))
            .join(people.byKey(Person.TOKENS), People.KEY);
    Dataset<Row> slipInRoster =
        mentions
            .withColumn(People.KEY, col(Mention.TOKEN))
            .join(people.byKey(Person.REPAIRS), People.KEY);
    Column levels = array(Evidence.withoutUnit().of(col(PERSON)));
    Dataset<Row> pairs =
        slipInRecord
            .unionByName(slipInRoster)
            .withColumn(PERSON, explode(col(People.PERSONS)))
            .withColumn(
                Candidate.CANDIDATES,
                Candidate.weighed(method(), levels, RepairedIdentifier::fits, one -> lit(0)));
    return Candidate.gathered(mentions, pairs);
  }

  private static Column fits(Column levels) {
    return levels
        .getField(Evidence.NAME_FIELD)
        .isin(Evidence.EXACT, Evidence.VARIANT, Evidence.TONELESS);
  }
}
