package org.cadreprofiles.lake;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.Contract;

/** Brings rows to the shape of a contract: its columns, in order, with its types and comments. */
final class ContractShape {
  private ContractShape() {}

  /** The stored schema of a table, each column commented in English and Chinese. */
  static StructType schema(Contract contract) {
    StructField[] fields =
        contract.storedColumns().stream()
            .map(c -> new StructField(c.name(), DataType.fromDDL(c.type()), true, comment(c)))
            .toArray(StructField[]::new);
    return new StructType(fields);
  }

  /**
   * Selects the contract's columns in order, cast to its types where that loses nothing.
   *
   * @throws IllegalStateException when a column is missing or has another kind of type: a fault of
   *     the step
   */
  static Dataset<Row> conform(Dataset<Row> rows, Contract contract) {
    List<String> have = Arrays.asList(rows.columns());
    List<Column> columns = new ArrayList<>();
    for (Contract.Column column : contract.storedColumns()) {
      if (!have.contains(column.name())) {
        throw new IllegalStateException(
            "Rows for "
                + contract.table()
                + " lack column "
                + column.name()
                + "; they have "
                + have
                + ".");
      }
      DataType type = DataType.fromDDL(column.type());
      Column value = col(quoted(column));
      boolean same = rows.schema().apply(column.name()).dataType().sameType(type);
      columns.add((same ? value : value.cast(type)).as(column.name(), comment(column)));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  private static Metadata comment(Contract.Column column) {
    return new MetadataBuilder()
        .putString("comment", column.description() + " / " + column.descriptionZh())
        .build();
  }

  /** The column's name as SQL reads it whatever letters it has. */
  static String quoted(Contract.Column column) {
    return "`" + column.name() + "`";
  }
}
