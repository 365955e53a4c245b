package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Tables;

/**
 * Records as they were known at the end of a day, with the cadre whom each is about.
 *
 * @param in gold.identity_link and the silver tables
 * @param asOf the day; what was reported later is not there
 * @param zone time zone of the day
 */
public record KnownRecords(Tables in, LocalDate asOf, ZoneId zone) {

  /** Name of a table's feed, as gold.identity_link has it. */
  public static String feed(String table) {
    return table.substring(table.indexOf('.') + 1);
  }

  /** Records of a feed that are linked to a cadre, with {@link IdentityLink#CADRE_ID}. */
  public Dataset<Row> linked(String table) {
    Dataset<Row> links =
        in.read(IdentityLink.TABLE)
            .filter(col(IdentityLink.FEED).equalTo(feed(table)))
            .filter(col(IdentityLink.CADRE_ID).isNotNull())
            .select(
                col(IdentityLink.SOURCE_SYSTEM),
                col(IdentityLink.RECORD_ID),
                col(IdentityLink.CADRE_ID));
    String[] key = {Envelope.SOURCE_SYSTEM, Envelope.RECORD_ID};
    return known(table).join(links, key);
  }

  /** All records of a table with an envelope, linked or not. */
  public Dataset<Row> known(String table) {
    return in.read(table).filter(reportedDay().leq(lit(asOf)));
  }

  /** The day as a column. */
  public Column day() {
    return lit(asOf);
  }

  /** Local day on which a record was reported. */
  public Column reportedDay() {
    return to_date(from_utc_timestamp(col(Envelope.REPORTED_AT), zone.getId()));
  }
}
