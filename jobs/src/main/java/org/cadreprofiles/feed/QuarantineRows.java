package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.Quarantine;
import org.cadreprofiles.table.ReceivedFile;
import org.cadreprofiles.table.SetAside;

/**
 * Writes down what was set aside: file, line, rules, and the record with what may name a person
 * hidden.
 */
public final class QuarantineRows {
  /** Rule of a second content under one record id. */
  public static final String CONFLICT_RULE = "conflict:record_id";

  private final String runId;
  private final Dataset<Row> files;

  /**
   * @param files rows of bronze.received_file, for the path of a file id
   */
  public QuarantineRows(String runId, Dataset<Row> files) {
    this.runId = runId;
    this.files =
        files
            .where(col(ReceivedFile.SAME_AS).isNull())
            .select(col(ReceivedFile.FILE_ID), col(ReceivedFile.FEED), col(ReceivedFile.PATH));
  }

  /** Rows of ops.quarantine for typed rows that break their contract. */
  public Dataset<Row> broken(Contract contract, Dataset<Row> bad) {
    return rows(contract, bad, col(CanonicalRows.BROKEN), col(CanonicalRows.MASKED));
  }

  /**
   * Rows of ops.quarantine for rows that keep their contract but say something else under a known
   * record id.
   */
  public Dataset<Row> conflicts(Contract contract, Dataset<Row> rows) {
    List<Column> shown = new ArrayList<>();
    for (Contract.Column column : contract.storedColumns()) {
      if (column.stage() == Contract.Stage.BOTH) {
        Column text =
            column.type().equals("string")
                ? Masking.idsAndPhones(col(column.name()))
                : col(column.name());
        shown.add((column.masked() ? Masking.wholly(col(column.name())) : text).as(column.name()));
      }
    }
    return rows(
        contract, rows, array(lit(CONFLICT_RULE)), to_json(struct(shown.toArray(Column[]::new))));
  }

  /** Rows of ops.quarantine for versions whose record was set aside before and is not at hand. */
  public Dataset<Row> forgotten(Contract contract, Dataset<Row> versions) {
    Dataset<Row> places =
        versions
            .where(col(SetAside.FEED).equalTo(contract.shortName()))
            .select(
                col(SetAside.FILE_ID).as(Envelope.SOURCE_FILE_ID),
                col(SetAside.LINE).as(Envelope.SOURCE_LINE));
    Column none = lit(null).cast(DataTypes.StringType);
    return rows(contract, places, array(lit(CONFLICT_RULE)), none);
  }

  private Dataset<Row> rows(Contract contract, Dataset<Row> rows, Column rules, Column record) {
    Dataset<Row> ofFeed =
        broadcast(files.where(col(ReceivedFile.FEED).equalTo(contract.shortName())));
    return rows.select(
            lit(runId).as(Quarantine.RUN_ID),
            lit(contract.shortName()).as(Quarantine.FEED),
            col(Envelope.SOURCE_FILE_ID).as(Quarantine.FILE_ID),
            col(Envelope.SOURCE_LINE).as(Quarantine.LINE),
            rules.as(Quarantine.RULES),
            record.as(Quarantine.RECORD))
        .join(ofFeed.drop(ReceivedFile.FEED), Quarantine.FILE_ID, "left")
        .withColumn(Quarantine.PATH, coalesce(col(ReceivedFile.PATH), lit("")));
  }
}
