package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Pairs of cadre numbers of which something says that they are one person, or two. */
final class RosterPairs {
  /** The older number of a pair, see {@link Stint#node}. */
  static final String ONE = "one";

  /** The younger number. */
  static final String OTHER = "other";

  /** Roster record of the younger number that shows it. */
  static final String RECORD = "shown_by";

  /**
   * Days that two full-time posts overlap before they contradict each other: hand-overs take some.
   */
  private static final int HAND_OVER = 31;

  private static final String NODE = Clusters.NODE;
  private static final String ORDER = "order_of_decision";
  private static final String THEIRS = "their_";

  private RosterPairs() {}

  /**
   * Pairs that people decided, the latest word on each.
   *
   * @param decisions {@link Decisions#of}; those on records of the roster are read
   * @param stints {@link Stint#all}
   * @return {@link #ONE}, {@link #OTHER}, {@link #RECORD} and {@link Decisions#VERDICT}
   */
  static Dataset<Row> decided(Dataset<Row> decisions, Dataset<Row> stints) {
    Dataset<Row> nodes =
        stints.select(col(Stint.SOURCE_SYSTEM), col(Stint.RECORD_ID), Stint.node().as(NODE));
    Column id = Person.id(col(NODE), Stint.SOURCE_SYSTEM, Stint.NUMBER);
    Dataset<Row> named =
        nodes.select(id.as(Decisions.DECIDED_ID), col(NODE).as(THEIRS + NODE)).distinct();
    Column latest =
        row_number()
            .over(
                Window.partitionBy(ONE, OTHER)
                    .orderBy(desc(Decisions.DECIDED_AT), desc(Decisions.DECISION_ID)));
    return decisions
        .where(col(Decisions.FEED).equalTo(SubjectFeed.ROSTER))
        .join(nodes, new String[] {Stint.SOURCE_SYSTEM, Stint.RECORD_ID})
        .join(named, Decisions.DECIDED_ID)
        .where(col(NODE).notEqual(col(THEIRS + NODE)))
        .select(
            least(col(NODE), col(THEIRS + NODE)).as(ONE),
            greatest(col(NODE), col(THEIRS + NODE)).as(OTHER),
            col(Stint.RECORD_ID).as(RECORD),
            col(Decisions.VERDICT),
            col(Decisions.DECIDED_AT),
            col(Decisions.DECISION_ID))
        .withColumn(ORDER, latest)
        .where(col(ORDER).equalTo(1))
        .select(col(ONE), col(OTHER), col(RECORD), col(Decisions.VERDICT));
  }

  /** Keys that tie together what people decided to be one, see {@link Clusters}. */
  static Dataset<Row> ties(Dataset<Row> decided) {
    Column key =
        concat_ws("|", lit(Cutting.DECIDED), col(ONE).cast("string"), col(OTHER).cast("string"));
    return decided
        .where(col(Decisions.VERDICT).equalTo(Decisions.SAME))
        .select(key.as(Clusters.KEY), explode(array(col(ONE), col(OTHER))).as(NODE))
        .select(col(NODE), col(Clusters.KEY));
  }

  /**
   * Pairs within a cluster that cannot be one person: decided so, or with two full-time posts at
   * once in units that have nothing to do with each other.
   *
   * @param clusters {@link Clusters#NODE} and {@link Clusters#FIRST}
   * @param stints {@link Stint#all}
   * @param lineage {@link UnitLineage#of}
   * @param decided {@link #decided}
   * @return {@link #ONE}, {@link #OTHER} and {@link #RECORD}, a pair once
   */
  static Dataset<Row> conflicts(
      Dataset<Row> clusters, Dataset<Row> stints, Dataset<Row> lineage, Dataset<Row> decided) {
    Dataset<Row> different =
        decided
            .where(col(Decisions.VERDICT).equalTo(Decisions.DIFFERENT))
            .select(col(ONE), col(OTHER), col(RECORD));
    Dataset<Row> same =
        decided.where(col(Decisions.VERDICT).equalTo(Decisions.SAME)).select(col(ONE), col(OTHER));
    return twoPostsAtOnce(clusters, stints, lineage)
        .join(same, new String[] {ONE, OTHER}, "left_anti")
        .unionByName(different)
        .groupBy(col(ONE), col(OTHER))
        .agg(max(col(RECORD)).as(RECORD));
  }

  private static Dataset<Row> twoPostsAtOnce(
      Dataset<Row> clusters, Dataset<Row> stints, Dataset<Row> lineage) {
    Dataset<Row> posts =
        stints
            .where(col(Stint.FULL_TIME))
            .withColumn(NODE, Stint.node())
            .join(clusters, NODE)
            .select(
                col(Clusters.FIRST),
                col(NODE),
                col(Stint.RECORD_ID),
                col(Stint.UNIT_ID),
                col(Stint.FROM),
                col(Stint.TO));
    Dataset<Row> theirs = posts;
    for (String column : posts.columns()) {
      theirs = theirs.withColumnRenamed(column, THEIRS + column);
    }
    Column overlap =
        date_add(greatest(col(Stint.FROM), col(THEIRS + Stint.FROM)), HAND_OVER)
            .leq(least(col(Stint.TO), col(THEIRS + Stint.TO)));
    Column related =
        col(Stint.UNIT_ID)
            .equalTo(col(UnitLineage.UNIT_ID))
            .and(col(THEIRS + Stint.UNIT_ID).equalTo(col(UnitLineage.RELATIVE)));
    return posts
        .join(
            theirs,
            col(Clusters.FIRST)
                .equalTo(col(THEIRS + Clusters.FIRST))
                .and(col(NODE).lt(col(THEIRS + NODE))))
        .where(overlap.and(not(col(Stint.UNIT_ID).equalTo(col(THEIRS + Stint.UNIT_ID)))))
        .join(lineage, related, "left_anti")
        .select(
            col(NODE).as(ONE),
            col(THEIRS + NODE).as(OTHER),
            col(THEIRS + Stint.RECORD_ID).as(RECORD));
  }
}
