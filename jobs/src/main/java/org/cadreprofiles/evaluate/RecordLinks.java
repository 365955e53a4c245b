package org.cadreprofiles.evaluate;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Tables;

/**
 * Compares the links of a lake with the truth about an invented county.
 *
 * <p>A cadre id stands for the person who has most of its roster records. A record is linked right
 * when its cadre id stands for the person whom it is about.
 *
 * @param keep materialises a dataset and cuts its plan
 */
public record RecordLinks(UnaryOperator<Dataset<Row>> keep) {
  private static final String PERSON = "cadre_no";
  private static final String KIND = "kind";
  private static final String KINDS = "kinds";
  private static final String STANDS_FOR = "stands_for";
  private static final String RECORDS = "records";
  private static final String ORDER = "order_of_records";
  private static final String RIGHT = "right_links";
  private static final String WRONG = "wrong_links";
  private static final String UNKNOWN = "of_unknown";
  private static final String ASKED = "asked";
  private static final String CLEAN = "clean";
  private static final String NAMESAKES = "namesake_in_unit";
  private static final String FEED = IdentityLink.FEED;
  private static final String[] RECORD = {FEED, IdentityLink.SOURCE_SYSTEM, IdentityLink.RECORD_ID};
  private static final String ROSTER = "roster";

  /**
   * Measures.
   *
   * @param in published tables
   * @param truth columns feed, source_system, record_id, cadre_no: whom every record is about
   * @param dirt columns feed, source_system, record_id, kind: what was done to a record
   * @throws IllegalArgumentException when one lacks a column
   */
  public LinkQuality measure(Tables in, Dataset<Row> truth, Dataset<Row> dirt) {
    require("identity.csv", truth, PERSON);
    require("dirt.csv", dirt, KIND);
    Dataset<Row> judged = keep.apply(judged(in, truth, dirt));
    List<LinkQuality.Slice> slices = new ArrayList<>();
    Dataset<Row> byKind =
        judged.select(
            explode(col(KINDS)).as(KIND), col(RIGHT), col(WRONG), col(UNKNOWN), col(ASKED));
    for (Row row : counted(byKind.groupBy(col(KIND))).collectAsList()) {
      slices.add(slice(row));
    }
    slices.sort(Comparator.comparing(LinkQuality.Slice::kind));
    Row all = counted(judged.groupBy(lit("all").as(KIND))).first();
    return LinkQuality.of(slice(all), slices, people(in, truth));
  }

  private Dataset<Row> judged(Tables in, Dataset<Row> truth, Dataset<Row> dirt) {
    Dataset<Row> links = in.read(IdentityLink.TABLE);
    Dataset<Row> roster = links.where(col(FEED).equalTo(ROSTER));
    Dataset<Row> owners = owners(roster, truth);
    Dataset<Row> known =
        truth.where(col(FEED).equalTo(ROSTER)).join(roster, RECORD).select(col(PERSON)).distinct();
    Dataset<Row> asked =
        in.read(IdentityReview.TABLE)
            .where(col(IdentityReview.STATE).equalTo("open"))
            .select(RECORD[0], RECORD[1], RECORD[2])
            .distinct()
            .withColumn(ASKED, lit(1L));
    Column linked = col(IdentityLink.CADRE_ID).isNotNull();
    Column right = coalesce(col(STANDS_FOR).equalTo(col(PERSON)), lit(false));
    return links
        .where(col(FEED).notEqual(ROSTER))
        .join(truth, RECORD)
        .join(owners, new String[] {IdentityLink.CADRE_ID}, "left")
        .join(kinds(in, truth, dirt), RECORD, "left")
        .join(asked, RECORD, "left")
        .join(known.withColumn(UNKNOWN, lit(0L)), new String[] {PERSON}, "left")
        .select(
            coalesce(col(KINDS), array(lit(CLEAN))).as(KINDS),
            when(linked.and(right), 1L).otherwise(0L).as(RIGHT),
            when(linked.and(right.equalTo(false)), 1L).otherwise(0L).as(WRONG),
            coalesce(col(UNKNOWN), lit(1L)).as(UNKNOWN),
            coalesce(col(ASKED), lit(0L)).as(ASKED));
  }

  private static Dataset<Row> owners(Dataset<Row> roster, Dataset<Row> truth) {
    Column most =
        row_number()
            .over(Window.partitionBy(IdentityLink.CADRE_ID).orderBy(desc(RECORDS), col(PERSON)));
    return roster
        .join(truth, RECORD)
        .groupBy(col(IdentityLink.CADRE_ID), col(PERSON))
        .agg(count(lit(1)).as(RECORDS))
        .withColumn(ORDER, most)
        .where(col(ORDER).equalTo(1))
        .select(col(IdentityLink.CADRE_ID), col(PERSON).as(STANDS_FOR));
  }

  private static LinkQuality.People people(Tables in, Dataset<Row> truth) {
    Dataset<Row> roster =
        in.read(IdentityLink.TABLE).where(col(FEED).equalTo(ROSTER)).join(truth, RECORD);
    long mixed =
        roster
            .groupBy(col(IdentityLink.CADRE_ID))
            .agg(count_distinct(col(PERSON)).as(RECORDS))
            .where(col(RECORDS).gt(1))
            .count();
    long split =
        roster
            .groupBy(col(PERSON))
            .agg(count_distinct(col(IdentityLink.CADRE_ID)).as(RECORDS))
            .where(col(RECORDS).gt(1))
            .count();
    Row all =
        roster.agg(count_distinct(col(PERSON)), count_distinct(col(IdentityLink.CADRE_ID))).first();
    return new LinkQuality.People(all.getLong(0), all.getLong(1), mixed, split);
  }

  // What was done to a record; and whether somebody else of the name was ever in the unit.
  private static Dataset<Row> kinds(Tables in, Dataset<Row> truth, Dataset<Row> dirt) {
    Dataset<Row> namesakes =
        in.read(Roster.TABLE)
            .select(
                lit(ROSTER).as(FEED),
                col(Roster.SOURCE_SYSTEM),
                col(Roster.RECORD_ID),
                col(Roster.NAME),
                col(Roster.UNIT_ID))
            .join(truth, RECORD)
            .withColumn(
                RECORDS,
                size(
                    collect_set(col(PERSON)).over(Window.partitionBy(Roster.NAME, Roster.UNIT_ID))))
            .where(col(RECORDS).gt(1))
            .select(col(PERSON))
            .distinct();
    Dataset<Row> among = truth.join(namesakes, PERSON).withColumn(KIND, lit(NAMESAKES));
    Dataset<Row> marked =
        dirt.select(col(RECORD[0]), col(RECORD[1]), col(RECORD[2]), col(KIND))
            .unionByName(among.select(col(RECORD[0]), col(RECORD[1]), col(RECORD[2]), col(KIND)))
            .groupBy(col(RECORD[0]), col(RECORD[1]), col(RECORD[2]))
            .agg(collect_set(col(KIND)).as(KINDS));
    Column onlyNamesake = col(KINDS).equalTo(array(lit(NAMESAKES)));
    return marked.withColumn(
        KINDS, when(onlyNamesake, array_append(col(KINDS), lit(CLEAN))).otherwise(col(KINDS)));
  }

  private static Dataset<Row> counted(org.apache.spark.sql.RelationalGroupedDataset groups) {
    return groups.agg(
        count(lit(1)).as(RECORDS),
        sum(col(RIGHT)).as(RIGHT),
        sum(col(WRONG)).as(WRONG),
        sum(col(UNKNOWN)).as(UNKNOWN),
        sum(col(ASKED)).as(ASKED));
  }

  private static LinkQuality.Slice slice(Row row) {
    return LinkQuality.Slice.of(
        row.getAs(KIND),
        row.<Long>getAs(RECORDS),
        row.<Long>getAs(RIGHT),
        row.<Long>getAs(WRONG),
        row.<Long>getAs(UNKNOWN),
        row.<Long>getAs(ASKED));
  }

  private static void require(String name, Dataset<Row> table, String column) {
    Map<String, Boolean> missing = new TreeMap<>();
    List<String> has = Arrays.asList(table.columns());
    for (String one : List.of(RECORD[0], RECORD[1], RECORD[2], column)) {
      if (!has.contains(one)) {
        missing.put(one, true);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          name + " of the truth lacks the columns " + missing.keySet() + ". It has " + has + ".");
    }
  }
}
