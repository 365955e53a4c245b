package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Tables;

/** A feed's records with the cadre each is about; records that nobody fits are left out. */
public final class LinkedRecords {
  private LinkedRecords() {}

  /** The records of the table with {@link IdentityLink#CADRE_ID}. */
  public static Dataset<Row> of(Tables in, String table) {
    return join(in, table, in.read(table));
  }

  /** Some of the table's records with {@link IdentityLink#CADRE_ID}. */
  static Dataset<Row> join(Tables in, String table, Dataset<Row> records) {
    Dataset<Row> links =
        in.read(IdentityLink.TABLE)
            .filter(
                col(IdentityLink.FEED)
                    .equalTo(feed(table))
                    .and(col(IdentityLink.CADRE_ID).isNotNull()))
            .select(
                col(IdentityLink.SOURCE_SYSTEM),
                col(IdentityLink.RECORD_ID),
                col(IdentityLink.CADRE_ID));
    return records.join(links, new String[] {Envelope.SOURCE_SYSTEM, Envelope.RECORD_ID}, "inner");
  }

  /** How a part cites a record of the table: feed/source_system/record_id. */
  static Column citation(String table) {
    return concat_ws("/", lit(feed(table)), col(Envelope.SOURCE_SYSTEM), col(Envelope.RECORD_ID));
  }

  /** How a part cites all of a person's records in the table; needs {@link Result#SUBJECT}. */
  static Column condition(String table) {
    return concat(
        lit(IdentityLink.TABLE + " where " + IdentityLink.FEED + " = '" + feed(table) + "' and "),
        lit(IdentityLink.CADRE_ID + " = '"),
        col(Result.SUBJECT),
        lit("'"));
  }

  private static String feed(String table) {
    return table.substring(table.indexOf('.') + 1);
  }
}
