package org.cadreprofiles.identity.linkage.cluster;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.testing.SharedSpark;
import org.junit.jupiter.api.Test;

/** Connected components, in one part and over several. */
class ComponentsTest {
  private static final int NODES = 300;
  private static final StructType SHAPE =
      new StructType().add(Pairs.LEFT, DataTypes.LongType).add(Pairs.RIGHT, DataTypes.LongType);

  @Test
  void bothWaysFindTheSameComponents() {
    List<Row> pairs = new ArrayList<>();
    Random random = new Random(4);
    int[] expected = new int[NODES];
    for (int i = 0; i < NODES; i++) {
      expected[i] = i;
    }
    // A long chain, which takes many rounds, and pairs drawn at random.
    for (int i = 0; i < 60; i++) {
      add(pairs, expected, i, i + 1);
    }
    for (int i = 0; i < 130; i++) {
      add(pairs, expected, 70 + random.nextInt(NODES - 70), 70 + random.nextInt(NODES - 70));
    }
    Map<Long, Long> truth = new TreeMap<>();
    pairs.forEach(
        pair -> {
          truth.put(pair.getLong(0), (long) expected[(int) pair.getLong(0)]);
          truth.put(pair.getLong(1), (long) expected[(int) pair.getLong(1)]);
        });
    Dataset<Row> graph = SharedSpark.session().createDataFrame(pairs, SHAPE).repartition(3);
    Components components = new Components(Dataset::localCheckpoint);
    assertThat(labels(components.of(graph))).isEqualTo(truth);
    assertThat(labels(components.of(graph, 10))).as("over parts").isEqualTo(truth);
  }

  @Test
  void noPairsNoComponents() {
    Dataset<Row> none = SharedSpark.session().createDataFrame(List.of(), SHAPE);
    assertThat(new Components(Dataset::localCheckpoint).of(none).count()).isZero();
  }

  private static void add(List<Row> pairs, int[] labels, int one, int other) {
    if (one != other) {
      pairs.add(RowFactory.create((long) one, (long) other));
      int low = Math.min(labels[one], labels[other]);
      int high = Math.max(labels[one], labels[other]);
      for (int i = 0; i < labels.length; i++) {
        labels[i] = labels[i] == high ? low : labels[i];
      }
    }
  }

  private static Map<Long, Long> labels(Dataset<Row> components) {
    Map<Long, Long> labels = new TreeMap<>();
    components
        .select(col(Components.NODE), col(Components.COMPONENT))
        .collectAsList()
        .forEach(row -> assertThat(labels.put(row.getLong(0), row.getLong(1))).isNull());
    return labels;
  }
}
