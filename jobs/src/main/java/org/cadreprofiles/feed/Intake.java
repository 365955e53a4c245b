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

  /** Typed rows that break a rule, whatever follows from it. */
  public static Dataset<Row> exceptions(Dataset<Row> canonical) {
    return canonical.where(
        size(col(CanonicalRows.BROKEN)).gt(0).or(size(col(CanonicalRows.WARNED)).gt(0)));
  }

  /**
   * Places of the rows of which the resolution says that they go.
   *
   * @param resolved versions with states, of any feeds
   */
  public static Dataset<Row> going(Contract contract, Dataset<Row> resolved) {
    return resolved
        .where(col(SetAside.FEED).equalTo(contract.shortName()))
        .where(col(Resolution.STATE).notEqual(Resolution.CURRENT))
        .select(col(SetAside.FILE_ID), col(SetAside.LINE));
  }

  /**
   * The rows that do not go.
   *
   * @param going from {@link #going}; marked for broadcast where they are few
   */
  public static Dataset<Row> staying(Dataset<Row> rows, Dataset<Row> going) {
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
