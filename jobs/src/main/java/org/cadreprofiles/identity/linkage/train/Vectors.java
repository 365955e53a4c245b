package org.cadreprofiles.identity.linkage.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.pair.Pairs;

/**
 * Vectors of levels with how often each occurs.
 *
 * @param levels levels of all comparisons, see {@link Pairs#LEVELS}
 * @param rules blocking rules that brought the pairs; 0 in a random sample
 * @param bits what rare values add
 * @param pairs how many pairs are alike
 */
record Vectors(long[] levels, int[] rules, double[] bits, double[] pairs) {

  /**
   * From rows of levels, rules, rarity and pairs.
   *
   * <p>Sorted, so that sums of doubles come out the same to the last bit however the rows came.
   */
  static Vectors of(List<Row> unsorted) {
    List<Row> rows = new ArrayList<>(unsorted);
    rows.sort(
        Comparator.comparing((Row row) -> row.<Long>getAs(Pairs.LEVELS))
            .thenComparing(row -> row.<Integer>getAs(Pairs.RULES))
            .thenComparing(row -> row.<Integer>getAs(Pairs.RARITY)));
    int n = rows.size();
    Vectors vectors = new Vectors(new long[n], new int[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      Row row = rows.get(i);
      vectors.levels[i] = row.<Long>getAs(Pairs.LEVELS);
      vectors.pairs[i] = row.<Long>getAs(Pairs.COUNT);
      vectors.rules[i] = row.<Integer>getAs(Pairs.RULES);
      vectors.bits[i] = row.<Integer>getAs(Pairs.RARITY) / 2.0;
    }
    return vectors;
  }

  int size() {
    return levels.length;
  }
}
