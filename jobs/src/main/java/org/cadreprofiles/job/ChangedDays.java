package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.cadreprofiles.lake.TableWriter;
import org.cadreprofiles.table.Contract;

/** Writes a table partitioned by day so that days whose rows are the same keep their files. */
final class ChangedDays {
  private static final String DAY = "_day";
  private static final String DIGEST = "_digest";
  private static final String ROWS = "_rows";
  private static final String SIDES = "_sides";

  private ChangedDays() {}

  static void write(RunContext run, String table, Dataset<Row> rows) {
    if (!run.versions().containsKey(table)) {
      run.write(table, rows, TableWriter.Mode.REPLACE, "");
      return;
    }
    Contract contract = run.lake().contract(table);
    Dataset<Row> kept = run.kept(rows);
    Dataset<Row> now = digests(kept, contract);
    Dataset<Row> before = digests(run.allTables().read(table), contract);
    // A day's line that stands on both sides is the same on both.
    List<String> changed =
        now.unionByName(before)
            .groupBy(col(DAY), col(DIGEST), col(ROWS))
            .agg(count(lit(1)).as(SIDES))
            .where(col(SIDES).equalTo(1))
            .select(col(DAY))
            .distinct()
            .as(Encoders.STRING())
            .collectAsList();
    run.replaceDays(
        table,
        kept.where(DayFiles.isDay(contract.partition().orElseThrow().name(), changed)),
        changed,
        "");
  }

  // A sum of row hashes does not depend on the order of rows; decimals do not overflow.
  private static Dataset<Row> digests(Dataset<Row> rows, Contract contract) {
    Column[] columns =
        contract.storedColumns().stream().map(c -> col(c.name())).toArray(Column[]::new);
    return rows.groupBy(col(contract.partition().orElseThrow().name()).cast("string").as(DAY))
        .agg(sum(xxhash64(columns).cast("decimal(38,0)")).as(DIGEST), count(lit(1)).as(ROWS));
  }
}
