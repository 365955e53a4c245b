package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.year;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.name.NameForms;

/** The cadres of the roster, each once, as the right table of the link model. */
final class PersonRecords {
  /** A post that is still held is held next year too: records may be dated ahead. */
  private static final int YEARS_AHEAD = 1;

  private static final String POST_YEAR = "post_year";

  private PersonRecords() {}

  /**
   * Lists the cadres.
   *
   * @param asOf last day that is known
   * @return one row a cadre, the columns of {@link LinkageRecord}
   */
  static Dataset<Row> of(People people, LocalDate asOf) {
    Column names = col(Person.NAMES);
    Dataset<Row> units = units(people.stints(), asOf.getYear() + YEARS_AHEAD);
    return people
        .persons()
        .join(units, Person.CADRE_ID)
        .select(
            col(Person.CADRE_ID).as(LinkageRecord.ID),
            col(Person.NUMBERS).as(LinkageRecord.CADRE_NO),
            col(Person.TOKENS).as(LinkageRecord.ID_TOKEN),
            array_union(col(Person.TOKENS), col(Person.REPAIRS)).as(LinkageRecord.ID_ONE_SLIP),
            form(names, Person.EXACT).as(LinkageRecord.NAME),
            form(names, Person.FOLDED).as(LinkageRecord.NAME_SIMPLIFIED),
            each(names, NameForms::longGiven, Person.FOLDED).as(LinkageRecord.NAME_LONG),
            array_distinct(flatten(transform(names, one -> one.getField(Person.TONELESS))))
                .as(LinkageRecord.NAME_TONELESS),
            each(names, NameForms::surname, Person.FOLDED).as(LinkageRecord.SURNAME),
            col(LinkageRecord.UNIT_THEN),
            col(LinkageRecord.UNIT_THEN).as(LinkageRecord.LINEAGE_THEN),
            col(LinkageRecord.UNIT),
            col(LinkageRecord.UNIT).as(LinkageRecord.LINEAGE));
  }

  private static Column form(Column names, String form) {
    return array_distinct(transform(names, one -> one.getField(form)));
  }

  private static Column each(Column names, UnaryOperator<Column> lists, String form) {
    return array_distinct(flatten(transform(names, one -> lists.apply(one.getField(form)))));
  }

  private static Dataset<Row> units(Dataset<Row> stints, int lastYear) {
    Column from = least(year(col(Stint.FROM)), lit(lastYear));
    Column to = greatest(from, least(year(col(Stint.TO)), lit(lastYear)));
    return stints
        .withColumn(POST_YEAR, explode(sequence(from, to)))
        .groupBy(col(Person.CADRE_ID))
        .agg(
            sort_array(collect_set(MentionRecords.then(col(Stint.UNIT_ID), col(POST_YEAR))))
                .as(LinkageRecord.UNIT_THEN),
            sort_array(collect_set(col(Stint.UNIT_ID))).as(LinkageRecord.UNIT));
  }
}
