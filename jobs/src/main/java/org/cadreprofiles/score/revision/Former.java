package org.cadreprofiles.score.revision;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The row that was published before, carried beside a new one. */
final class Former {
  private static final String FORMER = "former";

  private Former() {}

  /** The rows with the former row of the same key beside them, null where there was none. */
  static Dataset<Row> beside(Dataset<Row> rows, Dataset<Row> former, String[] key) {
    Column[] keyAndAll =
        Stream.concat(
                Arrays.stream(key).map(name -> col(name)),
                Stream.of(struct(columns(former.columns())).as(FORMER)))
            .toArray(Column[]::new);
    return rows.join(former.select(keyAndAll), key, "left");
  }

  /** A column of the former row. */
  static Column of(String name) {
    return col(FORMER).getField(name);
  }

  /** The former value of a column where all other columns are as before, else the new one. */
  static Column unlessChanged(String name, String[] all) {
    String[] others =
        Arrays.stream(all).filter(other -> !other.equals(name)).toArray(String[]::new);
    Column now = struct(columns(others));
    Column then =
        struct(Arrays.stream(others).map(other -> of(other).as(other)).toArray(Column[]::new));
    return when(now.eqNullSafe(then), of(name)).otherwise(col(name));
  }

  static Column[] columns(String[] names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }
}
