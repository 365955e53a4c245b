package org.cadreprofiles.testing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.Tables;

/**
 * The tables that a stage is given in a test: those written down, every other one empty.
 *
 * <p>Columns that a table leaves out are null; of the envelope, the source system is {@code s}, the
 * record was reported on 2025-01-01 and lies in line 1 of file {@code f}.
 */
public final class Given implements Tables {

  private static final Contracts CONTRACTS = Contracts.load();
  private static final Map<String, String> ENVELOPE =
      Map.of(
          Envelope.SOURCE_SYSTEM, "s",
          Envelope.REPORTED_AT, "2025-01-01T00:00:00Z",
          Envelope.CONTENT_HASH, "0",
          Envelope.SOURCE_FILE_ID, "f",
          Envelope.SOURCE_LINE, "1");

  private final Map<String, Dataset<Row>> tables;

  private Given(Map<String, Dataset<Row>> tables) {
    this.tables = tables;
  }

  /** Gives nothing: every table is empty. */
  public static Given nothing() {
    return new Given(Map.of());
  }

  /** Gives a table as {@link Rows#table} writes it, besides those given before. */
  public Given and(String table, String header, String... rows) {
    return and(table, Rows.table(header, rows));
  }

  /** Gives rows of a table that may leave columns out, besides those given before. */
  public Given and(String table, Dataset<Row> rows) {
    Dataset<Row> complete = Rows.complete(rows, schema(table));
    for (Map.Entry<String, String> column : ENVELOPE.entrySet()) {
      if (List.of(complete.columns()).contains(column.getKey())) {
        DataType type = complete.schema().apply(column.getKey()).dataType();
        complete =
            complete.withColumn(
                column.getKey(), coalesce(col(column.getKey()), lit(column.getValue()).cast(type)));
      }
    }
    Map<String, Dataset<Row>> more = new LinkedHashMap<>(tables);
    more.put(table, complete.select(col("*")));
    return new Given(more);
  }

  @Override
  public Dataset<Row> read(String table) {
    Dataset<Row> rows = tables.get(table);
    return rows != null ? rows : SharedSpark.session().createDataFrame(List.of(), schema(table));
  }

  /** The stored columns of a table, all nullable. */
  public static StructType schema(String table) {
    StructType schema = new StructType();
    for (Contract.Column column : CONTRACTS.get(table).storedColumns()) {
      schema = schema.add(column.name(), DataType.fromDDL(column.type()), true);
    }
    return schema;
  }
}
