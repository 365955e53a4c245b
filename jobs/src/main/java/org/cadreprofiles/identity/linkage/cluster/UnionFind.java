package org.cadreprofiles.identity.linkage.cluster;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Puts connected records together within one part of the data (Tarjan 1975). */
final class UnionFind {
  private final Map<Long, Long> parents = new HashMap<>();

  private UnionFind() {}

  /**
   * Replaces edges by stars around the smallest record of each component.
   *
   * @param edges rows of two record numbers
   * @return rows of a record and the smallest of its component; the smallest has no row
   */
  static Iterator<Row> stars(Iterator<Row> edges) {
    UnionFind components = new UnionFind();
    edges.forEachRemaining(edge -> components.union(edge.getLong(0), edge.getLong(1)));
    return components.parents.keySet().stream()
        .filter(node -> components.root(node) != node)
        .sorted()
        .map(node -> RowFactory.create(node, components.root(node)))
        .iterator();
  }

  private void union(long one, long other) {
    long a = root(one);
    long b = root(other);
    parents.put(Math.max(a, b), Math.min(a, b));
  }

  private long root(long node) {
    long at = node;
    long parent = parents.computeIfAbsent(at, self -> self);
    while (parent != at) {
      long above = parents.get(parent);
      parents.put(at, above);
      at = parent;
      parent = above;
    }
    return at;
  }
}
