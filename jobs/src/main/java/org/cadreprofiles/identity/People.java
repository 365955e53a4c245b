package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Everybody whom a record may be about, as the roster knows them: the anchor of all passes.
 *
 * @param persons one row per cadre, see {@link Person}
 * @param stints one row per roster record, see {@link Stint}, with its cadre id
 * @param units what written units may mean, see {@link UnitNames}
 */
record People(Dataset<Row> persons, Dataset<Row> stints, Dataset<Row> units) {

  /** A cadre as one column. */
  static final String PERSON = "person";

  /** Cadres who share a key, as one column. */
  static final String PERSONS = "persons";

  /** The number or token that {@link #byKey} looks up. */
  static final String KEY = "person_key";

  /**
   * Clusters the roster into persons: rows with one cadre number, or one valid id token, are one.
   *
   * @param roster silver.roster, as known on the day
   * @param units {@link UnitNames#of}
   * @param clusters how to cluster, and how to materialise what is read more than once
   */
  static People of(Dataset<Row> roster, Dataset<Row> units, Clusters clusters) {
    UnaryOperator<Dataset<Row>> keep = clusters.checkpoint();
    Dataset<Row> stints = Stint.all(roster);
    Dataset<Row> names = Stint.names(roster);
    Dataset<Row> found = clusters.of(Stint.keys(stints, names));
    Dataset<Row> identified = keep.apply(Stint.identified(stints, found));
    Dataset<Row> persons = Person.all(identified, Stint.identified(names, found));
    return new People(keep.apply(persons), identified, units);
  }

  /**
   * Looks cadres up by the items of one of their lists.
   *
   * @param list {@link Person#NUMBERS}, {@link Person#TOKENS} or {@link Person#REPAIRS}
   * @return {@link #KEY} and {@link #PERSONS}, all cadres with the item, in the order of their ids
   */
  Dataset<Row> byKey(String list) {
    return persons
        .select(explode(col(list)).as(KEY), person().as(PERSON))
        .groupBy(col(KEY))
        .agg(sort_array(collect_list(col(PERSON))).as(PERSONS));
  }

  /** The columns of {@link Person} as one. */
  static Column person() {
    return struct(
        col(Person.CADRE_ID),
        col(Person.NUMBERS),
        col(Person.TOKENS),
        col(Person.REPAIRS),
        col(Person.NAMES),
        col(Person.PEOPLE));
  }
}
