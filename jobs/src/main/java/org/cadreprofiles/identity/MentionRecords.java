package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sha1;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.name.NameForms;

/** The ways in which mentions name a person, each once, as the left table of the link model. */
final class MentionRecords {
  /** Years of a record's period that are looked at. */
  private static final int MOST_YEARS = 10;

  private static final String SAME_UNITS = "same_units";
  private static final String ALL_UNITS = "all_units";
  private static final String SEPARATOR = "\u001f";

  /** Columns of {@link Mention} that are read. */
  static final List<String> READ =
      List.of(
          Mention.NUMBER,
          Mention.TOKEN,
          Mention.REPAIRS,
          Mention.EXACT,
          Mention.FOLDED,
          Mention.TONELESS,
          Mention.UNIT,
          Mention.FROM,
          Mention.TO,
          MentionDecisions.DIFFERENT);

  private MentionRecords() {}

  /** Key of the way in which a mention names a person: equal for mentions that say the same. */
  static Column way() {
    Column none = lit("");
    return sha1(
        concat_ws(
            SEPARATOR,
            coalesce(col(Mention.NUMBER), none),
            coalesce(col(Mention.TOKEN), none),
            concat_ws(",", col(Mention.REPAIRS)),
            coalesce(col(Mention.EXACT), none),
            coalesce(col(Mention.UNIT), none),
            year(col(Mention.FROM)),
            year(col(Mention.TO)),
            concat_ws(",", col(MentionDecisions.DIFFERENT))));
  }

  /**
   * Lists the ways.
   *
   * @param mentions rows of {@link Mention}
   * @param units {@link UnitNames#of}
   * @return one row a way, the columns of {@link LinkageRecord}
   */
  static Dataset<Row> of(Dataset<Row> mentions, Dataset<Row> units) {
    Column years =
        sequence(
            year(col(Mention.FROM)),
            least(year(col(Mention.TO)), year(col(Mention.FROM)).plus(lit(MOST_YEARS))));
    Column token = array_compact(array(col(Mention.TOKEN)));
    return mentions
        .withColumn(LinkageRecord.ID, way())
        .dropDuplicates(LinkageRecord.ID)
        .join(broadcast(meant(units)), col(Mention.UNIT).equalTo(col(UnitNames.TEXT)), "left")
        .select(
            col(LinkageRecord.ID),
            array_compact(array(col(Mention.NUMBER))).as(LinkageRecord.CADRE_NO),
            token.as(LinkageRecord.ID_TOKEN),
            when(col(Mention.TOKEN).isNull(), col(Mention.REPAIRS))
                .otherwise(array_append(col(Mention.REPAIRS), col(Mention.TOKEN)))
                .as(LinkageRecord.ID_ONE_SLIP),
            array_compact(array(col(Mention.EXACT))).as(LinkageRecord.NAME),
            array_compact(array(col(Mention.FOLDED))).as(LinkageRecord.NAME_SIMPLIFIED),
            NameForms.longGiven(col(Mention.FOLDED)).as(LinkageRecord.NAME_LONG),
            col(Mention.TONELESS).as(LinkageRecord.NAME_TONELESS),
            NameForms.surname(col(Mention.FOLDED)).as(LinkageRecord.SURNAME),
            each(col(SAME_UNITS), years).as(LinkageRecord.UNIT_THEN),
            each(col(ALL_UNITS), years).as(LinkageRecord.LINEAGE_THEN),
            col(SAME_UNITS).as(LinkageRecord.UNIT),
            col(ALL_UNITS).as(LinkageRecord.LINEAGE));
  }

  /** A unit in a year. */
  static Column then(Column unit, Column year) {
    return concat(unit, lit("@"), year.cast("string"));
  }

  private static Column each(Column units, Column years) {
    return flatten(transform(units, unit -> transform(years, year -> then(unit, year))));
  }

  private static Dataset<Row> meant(Dataset<Row> units) {
    Column same = when(col(UnitNames.LEVEL).equalTo(UnitNames.SAME), col(UnitNames.UNIT_ID));
    return units
        .groupBy(col(UnitNames.TEXT))
        .agg(
            sort_array(collect_set(same)).as(SAME_UNITS),
            sort_array(collect_set(col(UnitNames.UNIT_ID))).as(ALL_UNITS));
  }
}
