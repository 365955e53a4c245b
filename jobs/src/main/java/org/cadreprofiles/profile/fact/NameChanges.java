package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Roster;

/**
 * Changes of name, from the roster: one for each former name, from the row that first shows it.
 *
 * <p>A former name is one that the roster lists as such, or the name of an earlier row. The fact
 * says that the name changed, not to what: names are personal and stand in the profile alone.
 */
record NameChanges() implements FactSource {

  private static final String KIND = "name_change";
  private static final String FORMER = "former";
  private static final String FORMER_NAME = "former_name";
  private static final String ITEM = "item_of_record";
  private static final String FIRST = "showing";

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Phrase detail = Phrase.words("Changed name", "更名");
    return new Fact(
            KIND,
            Roster.TABLE,
            org.apache.spark.sql.functions.lit(Fact.NEUTRAL),
            col(Roster.VALID_FROM),
            Fact.NO_DAY,
            col(ITEM),
            Reasons.informational(),
            Fact.NO_AMOUNT,
            detail)
        .begun(known.linked(Roster.TABLE).transform(NameChanges::firstShown), known.day());
  }

  private static Dataset<Row> firstShown(Dataset<Row> posts) {
    Column[] order = {col(Roster.VALID_FROM), col(Roster.SOURCE_SYSTEM), col(Roster.RECORD_ID)};
    WindowSpec career = Window.partitionBy(col(IdentityLink.CADRE_ID)).orderBy(order);
    Column before = lag(col(Roster.NAME), 1).over(career);
    Column listed = coalesce(col(Roster.FORMER_NAMES), array().cast("array<string>"));
    Column earlier = array_compact(array(when(before.notEqual(col(Roster.NAME)), before)));
    Column[] withItem = {col("*"), posexplode(col(FORMER)).as(new String[] {ITEM, FORMER_NAME})};
    WindowSpec sameName =
        Window.partitionBy(col(IdentityLink.CADRE_ID), col(FORMER_NAME)).orderBy(order);
    return posts
        .withColumn(FORMER, array_distinct(array_union(listed, earlier)))
        .select(withItem)
        .filter(col(FORMER_NAME).notEqual(col(Roster.NAME)))
        .withColumn(FIRST, row_number().over(sameName))
        .filter(col(FIRST).equalTo(1));
  }
}
