package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.SetAside;

/**
 * Takes the rows of a feed apart: those that keep their contract, those that break it, those that
 * stay.
 */
public final class Intake {
  private Intake() {}

  /** Typed rows that keep their contract. */
  public static Dataset<Row> good(Dataset<Row> canonical) {
    return canonical.where(size(col(CanonicalRows.BROKEN)).equalTo(0));
  }

  /** Typed rows that break it. */
  public static Dataset<Row> bad(Dataset<Row> canonical) {
    return canonical.where(size(col(CanonicalRows.BROKEN)).gt(0));
  }

  /**
   * The rows of which the resolution does not say that they go.
   *
   * @param resolved versions with states, of any feeds
   */
  public static Dataset<Row> staying(Contract contract, Dataset<Row> rows, Dataset<Row> resolved) {
    Dataset<Row> going =
        broadcast(
            resolved
                .where(col(SetAside.FEED).equalTo(contract.shortName()))
                .where(col(Resolution.STATE).notEqual(Resolution.CURRENT))
                .select(col(SetAside.FILE_ID), col(SetAside.LINE)));
    return rows.join(going, at(rows, going), "left_anti");
  }

  /** The rows that the resolution found in conflict with an earlier one of the same record id. */
  public static Dataset<Row> inConflict(
      Contract contract, Dataset<Row> rows, Dataset<Row> resolved) {
    Dataset<Row> conflicts =
        broadcast(
            resolved
                .where(col(SetAside.FEED).equalTo(contract.shortName()))
                .where(col(Resolution.STATE).equalTo(Resolution.CONFLICT))
                .select(col(SetAside.FILE_ID), col(SetAside.LINE)));
    return rows.join(conflicts, at(rows, conflicts), "left_semi");
  }

  private static Column at(Dataset<Row> rows, Dataset<Row> versions) {
    return rows.col(Envelope.SOURCE_FILE_ID)
        .equalTo(versions.col(SetAside.FILE_ID))
        .and(rows.col(Envelope.SOURCE_LINE).equalTo(versions.col(SetAside.LINE)));
  }
}
