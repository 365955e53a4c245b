package org.cadreprofiles.lake;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Contract;

/** Writes rows into tables by contract and says what its rules found, in one pass over the rows. */
public final class TableWriter {
  private static final List<String> INDEXABLE =
      List.of("string", "int", "bigint", "double", "date", "timestamp");

  private final Lake lake;

  /** Writes into that lake. */
  public TableWriter(Lake lake) {
    this.lake = lake;
  }

  /** How new rows meet the rows that a table has. */
  public enum Mode {
    /** The new rows are the table. */
    REPLACE,
    /** The new rows join the old ones. */
    APPEND
  }

  /**
   * Writes rows and checks them on the way.
   *
   * @param note left with the commit, empty for none
   * @throws VerdictException when a rule whose action is fail does not hold; nothing readable
   *     changes then, because readers go through the publication
   */
  public Written write(String table, Dataset<Row> rows, Mode mode, String note) {
    Contract contract = lake.contract(table);
    return save(
        rows, contract, writer -> writer.mode(mode == Mode.APPEND ? "append" : "overwrite"), note);
  }

  /**
   * Replaces the rows of some days of a table that is partitioned by day; the files of other days
   * stay untouched.
   *
   * @param days the days, YYYY-MM-DD; the rows belong to these alone
   * @param note left with the commit, empty for none
   * @throws VerdictException as {@link #write}
   */
  public Written replaceDays(String table, Dataset<Row> rows, List<String> days, String note) {
    Contract contract = lake.contract(table);
    String day = contract.partition().orElseThrow().name();
    String where =
        day
            + " in ("
            + days.stream().map(d -> "'" + d + "'").collect(Collectors.joining(","))
            + ")";
    boolean exists = lake.version(table).isPresent();
    return save(
        rows,
        contract,
        writer ->
            exists
                ? writer.mode("overwrite").option("replaceWhere", where)
                : writer.mode("overwrite"),
        note);
  }

  private Written save(
      Dataset<Row> rows, Contract contract, UnaryOperator<DataFrameWriter<Row>> mode, String note) {
    String table = contract.table();
    Observation seen = new Observation();
    Dataset<Row> shaped = RowChecks.observe(ContractShape.conform(rows, contract), contract, seen);
    mode.apply(writer(shaped, contract, note)).save(lake.path(table));
    RowChecks checks = RowChecks.of(contract, seen);
    checks.failOnBroken();
    return new Written(table, lake.version(table).orElseThrow(), checks.rows(), checks.results());
  }

  private DataFrameWriter<Row> writer(Dataset<Row> rows, Contract contract, String note) {
    DataFrameWriter<Row> writer = rows.write().format("delta");
    if (!note.isEmpty()) {
      writer.option("userMetadata", note);
    }
    if (lake.version(contract.table()).isEmpty()) {
      create(writer, contract);
    } else {
      // A newer program's contract may have more columns than the lake's table.
      writer.option("mergeSchema", "true");
    }
    contract.partition().ifPresent(column -> writer.partitionBy(column.name()));
    return writer;
  }

  // Statistics are copied into the log in clear, so personal columns have none (G15); small tables
  // need none at all.
  private static void create(DataFrameWriter<Row> writer, Contract contract) {
    if (contract.partition().isEmpty()) {
      writer.option("delta.dataSkippingNumIndexedCols", "0");
      return;
    }
    writer.option(
        "delta.dataSkippingStatsColumns",
        contract.storedColumns().stream()
            .filter(column -> !column.masked() && !column.partitioned())
            .filter(column -> INDEXABLE.contains(column.type()))
            .map(Contract.Column::name)
            .collect(Collectors.joining(",")));
  }
}
