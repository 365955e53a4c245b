package org.cadreprofiles.identity.linkage;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.model.Comparison;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.identity.linkage.train.Weights;

/**
 * Stops a linkage that would weigh a level of which training saw no pair: its weight is made up.
 */
final class UnseenLevels {
  private UnseenLevels() {}

  /**
   * Compares the levels that occur with those that training saw.
   *
   * @param pairs rows with {@link Pairs#LEVELS}
   * @throws IllegalArgumentException naming every level that was not seen
   */
  static void check(LinkModel model, Weights weights, Dataset<Row> pairs) {
    List<Column> occurring = new ArrayList<>();
    for (int i = 0; i < model.comparisons().size(); i++) {
      Column level = Pairs.level(i).cast("int");
      occurring.add(bit_or(call_function("shiftleft", lit(1), level)));
    }
    Row found =
        pairs
            .agg(occurring.get(0), occurring.subList(1, occurring.size()).toArray(Column[]::new))
            .first();
    List<String> unseen = new ArrayList<>();
    for (int i = 0; i < model.comparisons().size(); i++) {
      Comparison comparison = model.comparisons().get(i);
      int levels = found.isNullAt(i) ? 0 : found.getInt(i);
      for (int level = 1; level < comparison.codes(); level++) {
        if ((levels >>> level & 1) == 1 && !weights.seen()[i][level]) {
          unseen.add(comparison.name() + " `" + comparison.levelName(level) + "`");
        }
      }
    }
    if (!unseen.isEmpty()) {
      throw new IllegalArgumentException(
          "Pairs agree in levels of which training saw none, so their weight would be made up: "
              + String.join(", ", unseen)
              + ". Take the level out of the model, or train on pairs that have it.");
    }
  }
}
