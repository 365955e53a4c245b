package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.identity.name.NameForms;
import org.cadreprofiles.table.Roster;

/** A row of the roster: one cadre number in one post over one interval. */
final class Stint {

  static final String SOURCE_SYSTEM = Roster.SOURCE_SYSTEM;
  static final String RECORD_ID = Roster.RECORD_ID;
  static final String UNIT_ID = Roster.UNIT_ID;
  static final String FROM = Roster.VALID_FROM;

  /** Last day; the last day of 9999 while the post is held. */
  static final String TO = Roster.VALID_TO;

  /** Cadre number, cleaned. */
  static final String NUMBER = "number";

  /** When the cadre number was first reported in its source system. */
  static final String KNOWN_SINCE = "known_since";

  /** Whether the post takes the whole of a person's time. */
  static final String FULL_TIME = "full_time";

  /** Token of a valid resident id. */
  static final String TOKEN = "token";

  /** Tokens that a resident id with one slip may have meant. */
  static final String REPAIRS = "repairs";

  /** Titles of posts held beside another, and of secondments. */
  private static final String BESIDE = "兼|挂职";

  private static final String EVER = "9999-12-31";
  private static final String NAME = "written_name";
  private static final String NAME_KEY = "name_key";

  private Stint() {}

  /** Adds to every row of the roster since when its cadre number is known. */
  static Dataset<Row> dated(Dataset<Row> roster) {
    Column first =
        min(col(Roster.REPORTED_AT)).over(Window.partitionBy(col(SOURCE_SYSTEM), number()));
    return roster.withColumn(KNOWN_SINCE, first);
  }

  /**
   * Brings the roster into the forms that are compared.
   *
   * @param roster rows of {@link #dated}
   */
  static Dataset<Row> all(Dataset<Row> roster) {
    return roster.select(
        col(SOURCE_SYSTEM),
        col(RECORD_ID),
        col(KNOWN_SINCE),
        number().as(NUMBER),
        not(coalesce(col(Roster.POST_TITLE).rlike(BESIDE), lit(false))).as(FULL_TIME),
        Mention.validToken().as(TOKEN),
        Mention.repairs().as(REPAIRS),
        col(UNIT_ID),
        col(FROM),
        coalesce(col(TO), lit(EVER).cast("date")).as(TO));
  }

  /**
   * Lists the present and former names of each cadre number, in the forms of {@link Person}.
   *
   * @param roster rows of {@link #dated}
   * @return {@link #SOURCE_SYSTEM}, {@link #NUMBER}, {@link #KNOWN_SINCE} and the three forms,
   *     without repetition
   */
  static Dataset<Row> names(Dataset<Row> roster) {
    Column former = coalesce(col(Roster.FORMER_NAMES), array().cast("array<string>"));
    return roster
        .select(
            col(SOURCE_SYSTEM),
            col(KNOWN_SINCE),
            number().as(NUMBER),
            explode(array_append(former, col(Roster.NAME))).as(NAME))
        .distinct()
        .select(
            col(SOURCE_SYSTEM),
            col(KNOWN_SINCE),
            col(NUMBER),
            NameForms.clean(col(NAME)).as(Person.EXACT))
        .filter(col(Person.EXACT).isNotNull())
        .distinct()
        .withColumn(Person.FOLDED, NameForms.folded(col(Person.EXACT)))
        .withColumn(Person.TONELESS, NameForms.toneless(col(Person.FOLDED)));
  }

  /**
   * Says which keys tie a cadre number to others: its valid id token, and itself with each name.
   *
   * <p>A number is one person within its source system; between systems that may count differently
   * the same number needs a name that agrees at least in toneless pinyin.
   *
   * @return {@link Clusters#NODE} (see {@link #node}) and {@link Clusters#KEY}
   */
  static Dataset<Row> keys(Dataset<Row> stints, Dataset<Row> names) {
    Dataset<Row> byToken =
        stints
            .filter(col(TOKEN).isNotNull())
            .select(
                node().as(Clusters.NODE),
                concat_ws(":", lit(Cutting.BY_TOKEN), col(TOKEN)).as(Clusters.KEY));
    Dataset<Row> byNumber =
        names
            .select(
                node().as(Clusters.NODE), col(NUMBER), explode(col(Person.TONELESS)).as(NAME_KEY))
            .select(
                col(Clusters.NODE),
                concat_ws(":", lit(Cutting.BY_NUMBER), col(NUMBER), col(NAME_KEY))
                    .as(Clusters.KEY));
    return byToken.unionByName(byNumber);
  }

  /**
   * Gives every row the cadre id of its cluster.
   *
   * @param rows rows with {@link #SOURCE_SYSTEM} and {@link #NUMBER}
   * @param clusters result of {@link Clusters#of} for {@link #keys}
   */
  static Dataset<Row> identified(Dataset<Row> rows, Dataset<Row> clusters) {
    Column first = coalesce(col(Clusters.FIRST), node());
    return rows.join(clusters, node().equalTo(col(Clusters.NODE)), "left")
        .withColumn(Person.CADRE_ID, Person.id(first, SOURCE_SYSTEM, NUMBER))
        .drop(Clusters.NODE, Clusters.FIRST);
  }

  /**
   * A cadre number of a source system, with the time since which it is known: numbers sort by their
   * age, so that the oldest of a cluster names it.
   */
  static Column node() {
    return struct(col(KNOWN_SINCE), col(SOURCE_SYSTEM), col(NUMBER));
  }

  private static Column number() {
    return coalesce(Mention.identifier(col(Roster.CADRE_NO)), col(Roster.CADRE_NO));
  }
}
