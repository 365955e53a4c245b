package org.cadreprofiles.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.Linked;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.identity.linkage.pair.Records;

/** The pairs that are one person, by the numbers that a linkage gave to records. */
final class PairTruth {
  static final String LEFT_ID = "left_id";
  static final String RIGHT_ID = "right_id";

  private PairTruth() {}

  /**
   * Finds the true pairs among the records.
   *
   * @param truth columns left_id and right_id, every true pair once
   * @return {@link Pairs#LEFT} and {@link Pairs#RIGHT}, in the order of a linkage's pairs
   */
  static Dataset<Row> of(Linked linked, Dataset<Row> truth) {
    Column one = col(Pairs.LEFT);
    Column other = col(Pairs.RIGHT);
    return numbered(linked, truth)
        .where(one.notEqual(other))
        .select(least(one, other).as(Pairs.LEFT), greatest(one, other).as(Pairs.RIGHT))
        .distinct();
  }

  /** How many true pairs name a record that no table has. */
  static long unknown(Linked linked, Dataset<Row> truth) {
    return Math.max(truth.count() - numbered(linked, truth).count(), 0);
  }

  /**
   * Checks that a table is a truth.
   *
   * @throws IllegalArgumentException when a column is missing
   */
  static void check(Dataset<Row> truth) {
    if (!Arrays.asList(truth.columns()).containsAll(List.of(LEFT_ID, RIGHT_ID))) {
      throw new IllegalArgumentException(
          "The truth has the columns "
              + Arrays.asList(truth.columns())
              + "; it needs left_id and right_id, every true pair once.");
    }
  }

  private static Dataset<Row> numbered(Linked linked, Dataset<Row> truth) {
    Dataset<Row> records =
        linked.weighed().records().select(col(Records.RECORD), col(Records.ID), col(Records.SIDE));
    int rightSide = linked.weighed().between() ? 1 : 0;
    Dataset<Row> left = side(records, 0, Pairs.LEFT, LEFT_ID);
    Dataset<Row> right = side(records, rightSide, Pairs.RIGHT, RIGHT_ID);
    return truth
        .select(col(LEFT_ID).cast("string"), col(RIGHT_ID).cast("string"))
        .join(left, LEFT_ID)
        .join(right, RIGHT_ID);
  }

  private static Dataset<Row> side(Dataset<Row> records, int side, String number, String id) {
    return records
        .where(col(Records.SIDE).equalTo(side))
        .select(col(Records.RECORD).as(number), col(Records.ID).as(id));
  }
}
