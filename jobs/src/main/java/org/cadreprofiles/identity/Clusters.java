package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Finds what belongs together because it shares a key, directly or through others.
 *
 * <p>Connected components by the smallest label: each round gives every key the smallest label of
 * its nodes and every node the smallest of its keys, until nothing changes. Only keys shared by two
 * nodes take part, which for a roster is a small part of it.
 *
 * @param checkpoint materialises a dataset and cuts its plan; the rounds read it back
 * @param maxRounds rounds after which it gives up
 */
record Clusters(UnaryOperator<Dataset<Row>> checkpoint, int maxRounds) {

  /** Column of the thing to be clustered; any type that can be ordered. */
  static final String NODE = "node";

  /** Column of a key that nodes may share. */
  static final String KEY = "key";

  /** Column of the smallest node of the cluster. */
  static final String FIRST = "first_node";

  private static final String NODES = "nodes";
  private static final String CHANGED = "changed";

  /**
   * Labels the nodes that share a key with another node.
   *
   * @param memberships {@link #NODE} and {@link #KEY}, one row per pair
   * @return {@link #NODE} and {@link #FIRST}; a node that stands alone has no row
   * @throws IllegalStateException when {@code maxRounds} were not enough
   */
  Dataset<Row> of(Dataset<Row> memberships) {
    Dataset<Row> shared =
        memberships
            .select(col(NODE), col(KEY))
            .distinct()
            .withColumn(NODES, count(lit(1)).over(Window.partitionBy(col(KEY))))
            .filter(col(NODES).gt(1))
            .select(col(NODE), col(KEY), col(NODE).as(FIRST));
    Dataset<Row> labelled = checkpoint.apply(shared);
    for (int round = 1; ; round++) {
      Dataset<Row> next = checkpoint.apply(labelled.transform(Clusters::round));
      labelled = next.drop(col(CHANGED));
      if (next.filter(col(CHANGED)).isEmpty()) {
        // Where nobody shares a key, plans that join the clusters need not.
        Dataset<Row> found = labelled.isEmpty() ? labelled.filter(lit(false)) : labelled;
        return found.groupBy(col(NODE)).agg(min(col(FIRST)).as(FIRST));
      }
      if (round == maxRounds) {
        throw new IllegalStateException(
            "The roster still changes its clusters after "
                + maxRounds
                + " rounds: somebody has more cadre numbers in a chain than that. Raise"
                + " identity.maxRounds, or look for an id token that many numbers share.");
      }
    }
  }

  private static Dataset<Row> round(Dataset<Row> labelled) {
    String before = "before";
    return labelled
        .withColumnRenamed(FIRST, before)
        .withColumn(FIRST, min(col(before)).over(Window.partitionBy(col(KEY))))
        .withColumn(FIRST, min(col(FIRST)).over(Window.partitionBy(col(NODE))))
        .withColumn(CHANGED, col(FIRST).notEqual(col(before)))
        .drop(before);
  }
}
