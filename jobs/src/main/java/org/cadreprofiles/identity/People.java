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
 * @param cuts roster records, each with the cadre that its number was cut from: source system,
 *     record id and cadre id
 */
record People(Dataset<Row> persons, Dataset<Row> stints, Dataset<Row> units, Dataset<Row> cuts) {

  /** A cadre as one column. */
  static final String PERSON = "person";

  /** Cadres who share a key, as one column. */
  static final String PERSONS = "persons";

  /** The number or token that {@link #byKey} looks up. */
  static final String KEY = "person_key";

  /**
   * Clusters the roster into persons: rows with one cadre number, or one valid id token, are one,
   * unless a person decided otherwise or they hold two full-time posts at once.
   *
   * @param roster silver.roster, as known on the day
   * @param places units and what became of them
   * @param decisions {@link Decisions#of}
   * @param clusters how to cluster, and how to materialise what is read more than once
   */
  static People of(Dataset<Row> roster, Places places, Dataset<Row> decisions, Clusters clusters) {
    UnaryOperator<Dataset<Row>> keep = clusters.checkpoint();
    Dataset<Row> dated = Stint.dated(roster);
    Dataset<Row> stints = Stint.all(dated);
    Dataset<Row> names = Stint.names(dated);
    Dataset<Row> decided = RosterPairs.decided(decisions, stints);
    Dataset<Row> memberships = Stint.keys(stints, names).unionByName(RosterPairs.ties(decided));
    Dataset<Row> tied = clusters.of(memberships);
    Dataset<Row> conflicts = RosterPairs.conflicts(tied, stints, places.lineage(), decided);
    Dataset<Row> cut = Cuts.of(tied, memberships, conflicts);
    Dataset<Row> identified = keep.apply(Stint.identified(stints, cut));
    Dataset<Row> persons = Person.all(identified, Stint.identified(names, cut));
    return new People(
        keep.apply(persons), identified, places.names(), asked(conflicts, identified));
  }

  /**
   * Every id that a cadre has or had: one for each of its numbers.
   *
   * @return {@link Decisions#DECIDED_ID} and {@link Person#CADRE_ID}
   */
  Dataset<Row> ids() {
    Column id = Person.id(Stint.node(), Stint.SOURCE_SYSTEM, Stint.NUMBER);
    return stints.select(id.as(Decisions.DECIDED_ID), col(Person.CADRE_ID)).distinct();
  }

  /** What was cut is asked about: is the record's number the cadre it was cut from? */
  private static Dataset<Row> asked(Dataset<Row> conflicts, Dataset<Row> identified) {
    Dataset<Row> ids =
        identified.select(Stint.node().as(RosterPairs.ONE), col(Person.CADRE_ID)).distinct();
    return conflicts
        .join(ids, RosterPairs.ONE)
        .select(
            col(RosterPairs.OTHER).getField(Stint.SOURCE_SYSTEM).as(Stint.SOURCE_SYSTEM),
            col(RosterPairs.RECORD).as(Stint.RECORD_ID),
            col(Person.CADRE_ID))
        .distinct();
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
