package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.PersonToken;

/**
 * 64-bit hashes of a record's content and natural key (xxHash64, Collet 2012).
 *
 * <p>Spark's hash passes over nulls, so that a value would hash alike in one column or its
 * neighbour; which columns are empty is therefore hashed as well, and lists go in as JSON.
 */
final class RowHash {
  private static final List<String> ENVELOPE =
      List.of(Envelope.RECORD_ID, Envelope.SOURCE_SYSTEM, Envelope.REPORTED_AT, Envelope.CORRECTS);
  private static final List<String> TOKENS = List.of(PersonToken.ID_GRADE, PersonToken.ID_TOKEN);

  private RowHash() {}

  /** Hash over what a record says, without the envelope and without what is derived from it. */
  static Column content(Contract contract) {
    List<Contract.Column> said = new ArrayList<>();
    for (Contract.Column column : contract.storedColumns()) {
      boolean arrives = column.stage() == Contract.Stage.BOTH && !ENVELOPE.contains(column.name());
      if (arrives || TOKENS.contains(column.name())) {
        said.add(column);
      }
    }
    return hash(said);
  }

  /** Hash over the natural key; the content's hash where no column of the key is filled. */
  static Column naturalKey(Contract contract) {
    List<Contract.Column> key =
        contract.storedColumns().stream().filter(c -> contract.key().contains(c.name())).toList();
    Column none =
        key.stream().map(c -> col(c.name()).isNull()).reduce(Column::and).orElse(lit(true));
    boolean alwaysGiven = key.stream().anyMatch(Contract.Column::required);
    return alwaysGiven ? hash(key) : when(none, col(Envelope.CONTENT_HASH)).otherwise(hash(key));
  }

  private static Column hash(List<Contract.Column> columns) {
    List<Column> hashed = new ArrayList<>();
    List<Column> empty = new ArrayList<>();
    for (Contract.Column column : columns) {
      boolean nested = nested(DataType.fromDDL(column.type()));
      hashed.add(nested ? to_json(col(column.name())) : col(column.name()));
      if (!column.required()) {
        empty.add(when(col(column.name()).isNull(), "0").otherwise("1"));
      }
    }
    if (!empty.isEmpty()) {
      hashed.add(concat(empty.toArray(Column[]::new)));
    }
    return xxhash64(hashed.toArray(Column[]::new));
  }

  private static boolean nested(DataType type) {
    return type instanceof ArrayType || type instanceof StructType;
  }
}
