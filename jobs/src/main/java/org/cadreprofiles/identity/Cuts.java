package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Cuts the clusters of the roster that hold two numbers which cannot be one person. */
final class Cuts {
  private static final String NODE = Clusters.NODE;
  private static final String FIRST = Clusters.FIRST;
  private static final String NODES = "nodes";
  private static final String KEYS = "keys";
  private static final String APART = "apart";
  private static final String CUT = "cut_first";

  private Cuts() {}

  /**
   * Cuts where it must be.
   *
   * @param clusters {@link Clusters#NODE} and {@link Clusters#FIRST}
   * @param memberships {@link Clusters#NODE} and {@link Clusters#KEY}
   * @param conflicts {@link RosterPairs#conflicts}
   * @return the clusters, the oldest number of each part first
   */
  static Dataset<Row> of(Dataset<Row> clusters, Dataset<Row> memberships, Dataset<Row> conflicts) {
    Dataset<Row> apart =
        conflicts
            .join(clusters, col(RosterPairs.ONE).equalTo(col(NODE)))
            .groupBy(col(FIRST))
            .agg(collect_list(struct(col(RosterPairs.ONE), col(RosterPairs.OTHER))).as(APART));
    Dataset<Row> cut =
        memberships
            .join(clusters, NODE)
            .groupBy(col(FIRST))
            .agg(
                sort_array(collect_set(col(NODE))).as(NODES),
                collect_list(struct(col(Clusters.KEY), col(NODE))).as(KEYS))
            .join(apart, FIRST)
            .select(col(NODES), col(KEYS), col(APART))
            .flatMap((FlatMapFunction<Row, Row>) Cuts::parts, Encoders.row(shape(clusters)));
    return clusters
        .join(cut, new String[] {NODE}, "left")
        .select(col(NODE), coalesce(col(CUT), col(FIRST)).as(FIRST));
  }

  private static StructType shape(Dataset<Row> clusters) {
    return new StructType()
        .add(NODE, clusters.schema().apply(NODE).dataType())
        .add(CUT, clusters.schema().apply(FIRST).dataType());
  }

  private static Iterator<Row> parts(Row cluster) {
    List<Row> nodes = cluster.getList(0);
    Map<Row, Integer> places = new HashMap<>();
    nodes.forEach(node -> places.put(node, places.size()));
    Map<String, List<Integer>> byKey = new HashMap<>();
    for (Row key : cluster.<Row>getList(1)) {
      byKey
          .computeIfAbsent(key.getString(0), text -> new ArrayList<>())
          .add(places.get(key.getStruct(1)));
    }
    List<int[]> apart = new ArrayList<>();
    for (Row pair : cluster.<Row>getList(2)) {
      Integer one = places.get(pair.getStruct(0));
      Integer other = places.get(pair.getStruct(1));
      // Numbers of two clusters are apart already.
      if (one != null && other != null) {
        apart.add(new int[] {one, other});
      }
    }
    int[] parts = Cutting.parts(nodes.size(), Cutting.ties(byKey), apart);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      rows.add(RowFactory.create(nodes.get(i), nodes.get(parts[i])));
    }
    return rows.iterator();
  }
}
