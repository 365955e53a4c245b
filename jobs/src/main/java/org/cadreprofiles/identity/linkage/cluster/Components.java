package org.cadreprofiles.identity.linkage.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.identity.linkage.pair.Pairs;

/**
 * Connected components of a graph of pairs, by large-star and small-star in turn (Kiveris and
 * others, Connected Components in MapReduce and Beyond, SoCC 2014): rounds grow with the logarithm
 * of a component's size.
 *
 * @param keep materialises a dataset and cuts its plan
 */
public record Components(UnaryOperator<Dataset<Row>> keep) {
  /** Number of a record. */
  public static final String NODE = "node";

  /** Smallest number in its component. */
  public static final String COMPONENT = "component";

  private static final int MOST_ROUNDS = 100;

  /** Pairs that one task puts together alone; more are put together part by part first. */
  private static final long MOST_IN_ONE_PART = 1_000_000;

  private static final String LOWER = "lower";
  private static final String LEAST = "least_neighbour";

  /**
   * Labels the records of the pairs.
   *
   * @param pairs {@link Pairs#LEFT} and {@link Pairs#RIGHT}
   * @return {@link #NODE} and {@link #COMPONENT}, every record of the pairs once
   * @throws IllegalStateException when it does not end
   */
  public Dataset<Row> of(Dataset<Row> pairs) {
    return of(pairs, MOST_IN_ONE_PART);
  }

  Dataset<Row> of(Dataset<Row> pairs, long mostInOnePart) {
    Column left = col(Pairs.LEFT);
    Column right = col(Pairs.RIGHT);
    Dataset<Row> found =
        keep.apply(pairs.select(greatest(left, right).as(NODE), least(left, right).as(LOWER)));
    boolean few = found.count() <= mostInOnePart;
    Dataset<Row> edges = keep.apply(contracted(few ? found.coalesce(1) : found));
    if (few) {
      return labels(edges);
    }
    Row before = digest(edges);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      edges = keep.apply(smallStar(largeStar(edges)));
      Row after = digest(edges);
      if (after.equals(before)) {
        return labels(edges);
      }
      before = after;
    }
    throw new IllegalStateException(
        "The components of the linked pairs still change after " + MOST_ROUNDS + " rounds.");
  }

  private static Dataset<Row> labels(Dataset<Row> stars) {
    return stars
        .select(col(NODE), col(LOWER).as(COMPONENT))
        .unionByName(stars.select(col(LOWER).as(NODE), col(LOWER).as(COMPONENT)).distinct());
  }

  // What a part sees of the graph is put together before the parts meet.
  private static Dataset<Row> contracted(Dataset<Row> edges) {
    return edges.mapPartitions(
        (MapPartitionsFunction<Row, Row>) UnionFind::stars, Encoders.row(edges.schema()));
  }

  // Every record hands its larger neighbours to the smallest one.
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    Dataset<Row> both = edges.unionByName(edges.select(col(LOWER).as(NODE), col(NODE).as(LOWER)));
    return both.withColumn(LEAST, least(col(NODE), leastNeighbour()))
        .where(col(LOWER).gt(col(NODE)))
        .select(col(LOWER).as(NODE), col(LEAST).as(LOWER));
  }

  // Every record hands its smaller neighbours, and itself, to the smallest one.
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> smallest = edges.withColumn(LEAST, leastNeighbour());
    return smallest
        .select(col(LOWER).as(NODE), col(LEAST).as(LOWER))
        .unionByName(smallest.select(col(NODE), col(LEAST).as(LOWER)))
        .where(col(NODE).notEqual(col(LOWER)))
        .distinct();
  }

  private static Column leastNeighbour() {
    return min(col(LOWER)).over(Window.partitionBy(col(NODE)));
  }

  private static Row digest(Dataset<Row> edges) {
    Column hash = xxhash64(col(NODE), col(LOWER)).cast("decimal(38,0)");
    return edges.agg(count(lit(1)), sum(hash)).first();
  }
}
