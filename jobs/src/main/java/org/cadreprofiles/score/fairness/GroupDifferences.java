package org.cadreprofiles.score.fairness;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.stats.SeededDraws;
import org.cadreprofiles.stats.SortedQuantile;
import org.cadreprofiles.table.Fairness;

/**
 * By how much the mean score of each group differs from that of all others, with an interval of
 * 1,000 bootstrap samples of the people (Efron and Tibshirani, An Introduction to the Bootstrap,
 * 1993, percentile method).
 *
 * <p>A typed function and no column expression, because all groups share the samples.
 */
final class GroupDifferences implements FlatMapGroupsFunction<String, Row, Row> {
  /** Shape of the results. */
  static final StructType SCHEMA =
      new StructType()
          .add(Fairness.GROUPING, StringType, false)
          .add(Fairness.GROUP_VALUE, StringType, false)
          .add(Fairness.OUTCOME, DoubleType)
          .add(Fairness.DIFFERENCE, DoubleType)
          .add(Fairness.LOW, DoubleType)
          .add(Fairness.HIGH, DoubleType)
          .add(Fairness.PEOPLE, LongType);

  private static final long serialVersionUID = 1L;
  private static final int FEWEST_PEOPLE = 10;
  private static final int SAMPLES = 1_000;
  private static final double TAIL = 0.05;

  private final long seed;
  private final String plainGrouping;

  /**
   * Sets up the comparison.
   *
   * @param plainGrouping grouping that is compared across peer groups
   */
  GroupDifferences(long seed, String plainGrouping) {
    this.seed = seed;
    this.plainGrouping = plainGrouping;
  }

  @Override
  public Iterator<Row> call(String grouping, Iterator<Row> rows) {
    List<Row> people = new ArrayList<>();
    rows.forEachRemaining(people::add);
    // One order, so that the samples are repeatable.
    people.sort(Comparator.comparing(row -> row.getString(4)));
    List<String> groups = people.stream().map(row -> row.getString(1)).distinct().sorted().toList();
    int[] group = people.stream().mapToInt(row -> groups.indexOf(row.getString(1))).toArray();
    double[] scores = people.stream().mapToDouble(row -> row.getDouble(3)).toArray();
    GroupMeans means = new GroupMeans(scores, group, peers(grouping, people), groups.size());
    int[] once = new int[people.size()];
    Arrays.setAll(once, i -> i);
    double[] differences = means.differences(once);
    double[][] samples = samples(means, groups.size(), people.size(), grouping);
    List<Row> results = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      int own = g;
      long size = Arrays.stream(group).filter(one -> one == own).count();
      if (size >= FEWEST_PEOPLE && people.size() - size >= FEWEST_PEOPLE) {
        results.add(
            RowFactory.create(
                grouping,
                groups.get(g),
                mean(people, groups.get(g)),
                differences[g],
                SortedQuantile.of(samples[g], TAIL),
                SortedQuantile.of(samples[g], 1 - TAIL),
                size));
      }
    }
    return results.iterator();
  }

  /** Number of each person's peer group; one for all where these cannot be mixed. */
  private int[] peers(String grouping, List<Row> people) {
    List<String> names =
        people.stream()
            .map(row -> grouping.equals(plainGrouping) ? "" : row.getString(2))
            .distinct()
            .toList();
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return people.stream()
        .mapToInt(row -> grouping.equals(plainGrouping) ? 0 : numbers.get(row.getString(2)))
        .toArray();
  }

  private static double mean(List<Row> people, String group) {
    return people.stream()
        .filter(row -> row.getString(1).equals(group))
        .mapToDouble(row -> row.getDouble(3))
        .average()
        .orElseThrow();
  }

  private double[][] samples(GroupMeans means, int groups, int people, String grouping) {
    SplittableRandom random =
        new SplittableRandom(SeededDraws.seed(seed, SeededDraws.part(grouping)));
    double[][] samples = new double[groups][SAMPLES];
    int[] drawn = new int[people];
    for (int s = 0; s < SAMPLES; s++) {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = random.nextInt(people);
      }
      double[] differences = means.differences(drawn);
      for (int g = 0; g < groups; g++) {
        samples[g][s] = differences[g];
      }
    }
    for (double[] sample : samples) {
      Arrays.sort(sample);
    }
    return samples;
  }
}
