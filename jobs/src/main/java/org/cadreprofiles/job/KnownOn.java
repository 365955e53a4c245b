package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.TableNames;
import org.cadreprofiles.table.Tables;

/**
 * The tables as they could be known at the end of a day in the past: feeds by when a record was
 * reported, aggregates by their day.
 *
 * @param day the last day that is seen
 * @param zone of local days
 * @param lake whose contracts say which tables have days
 * @param all the tables whatever the day
 */
record KnownOn(LocalDate day, ZoneId zone, Lake lake, Tables all) implements Tables {
  @Override
  public Dataset<Row> read(String table) {
    Dataset<Row> rows = all.read(table);
    if (TableNames.FEEDS.contains(table)) {
      Timestamp end = Timestamp.from(day.plusDays(1).atStartOfDay(zone).toInstant());
      return rows.where(col(Envelope.REPORTED_AT).lt(lit(end)));
    }
    Optional<Contract.Column> partition = lake.contract(table).partition();
    return partition.isPresent() && TableNames.AGGREGATES.contains(table)
        ? rows.where(col(partition.get().name()).leq(lit(Date.valueOf(day))))
        : rows;
  }
}
