package org.cadreprofiles.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.OrgChange;

/**
 * Which units a unit became and came from, through any number of renames, merges and splits.
 *
 * <p>Successors of successors and predecessors of predecessors count; a sibling that split from the
 * same unit does not. Changes of a place are few (a province has some thousands), so one task walks
 * them; a cycle of renames ends the walk where it meets itself.
 */
final class UnitLineage {

  /** The unit asked about. */
  static final String UNIT_ID = "asked_unit_id";

  /** A unit that it became or came from. */
  static final String RELATIVE = "relative_unit_id";

  private static final StructType SHAPE =
      new StructType().add(UNIT_ID, DataTypes.StringType).add(RELATIVE, DataTypes.StringType);

  private UnitLineage() {}

  /** Walks all changes; a unit without any has no row. */
  static Dataset<Row> of(Dataset<Row> changes) {
    MapPartitionsFunction<Row, Row> walk = UnitLineage::walk;
    return changes
        .select(OrgChange.FROM_UNIT_ID, OrgChange.TO_UNIT_ID)
        .na()
        .drop()
        .distinct()
        .coalesce(1)
        .mapPartitions(walk, Encoders.row(SHAPE));
  }

  private static Iterator<Row> walk(Iterator<Row> changes) {
    Map<String, Set<String>> after = new TreeMap<>();
    Map<String, Set<String>> before = new TreeMap<>();
    changes.forEachRemaining(
        change -> {
          String from = change.getString(0);
          String to = change.getString(1);
          after.computeIfAbsent(from, unit -> new TreeSet<>()).add(to);
          before.computeIfAbsent(to, unit -> new TreeSet<>()).add(from);
        });
    Set<String> units = new TreeSet<>(after.keySet());
    units.addAll(before.keySet());
    List<Row> relatives = new ArrayList<>();
    for (String unit : units) {
      Set<String> met = reachable(unit, after);
      met.addAll(reachable(unit, before));
      met.remove(unit);
      met.forEach(relative -> relatives.add(RowFactory.create(unit, relative)));
    }
    return relatives.iterator();
  }

  private static Set<String> reachable(String unit, Map<String, Set<String>> next) {
    Set<String> met = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(unit));
    while (!open.isEmpty()) {
      for (String neighbour : next.getOrDefault(open.pop(), Set.of())) {
        if (met.add(neighbour)) {
          open.push(neighbour);
        }
      }
    }
    return met;
  }
}
