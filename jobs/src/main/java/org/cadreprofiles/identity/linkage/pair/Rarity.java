package org.cadreprofiles.identity.linkage.pair;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.model.Comparison;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.model.Sides;

/**
 * How much more agreement in a rare value says than in an average one, in bits.
 *
 * <p>Two people agree in value v by chance with its share f(v); the average of that over all is the
 * sum of f squared. So agreement in v weighs log2(sum of squares / f(v)) more (Winkler 1989,
 * frequency-based matching). Of two similar values the more common counts.
 */
public final class Rarity {
  /** Values of a field; more are joined by a shuffle. */
  private static final long MOST_TO_BROADCAST = 500_000;

  private static final String BITS = "rare_";
  private static final String COUNT = "n_";
  private static final String VALUE = "value";
  private static final String OWN = "own_value";
  private static final String TOTAL = "total";
  private static final String SQUARES = "squares";

  private Rarity() {}

  /** Column of a record: bits of the comparison's value. */
  public static String bits(Comparison comparison) {
    return BITS + comparison.name();
  }

  /**
   * Adds the bits of every comparison that asks for them.
   *
   * @param keep materialises value counts, which are read twice
   */
  public static Dataset<Row> with(
      Dataset<Row> records, LinkModel model, UnaryOperator<Dataset<Row>> keep) {
    Dataset<Row> result = records;
    for (Comparison comparison : model.comparisons()) {
      if (comparison.rare()) {
        result = with(result, records, model, comparison, keep);
      }
    }
    return result;
  }

  private static Dataset<Row> with(
      Dataset<Row> result,
      Dataset<Row> records,
      LinkModel model,
      Comparison comparison,
      UnaryOperator<Dataset<Row>> keep) {
    Column value = col(Records.value(comparison.rareBy()));
    boolean list = model.columns().get(comparison.rareBy()).list();
    Dataset<Row> counted =
        model.frequencies() == LinkModel.Frequencies.RIGHT
            ? records.where(col(Records.SIDE).equalTo(1))
            : records;
    Dataset<Row> counts =
        keep.apply(
            counted
                .select((list ? explode(array_distinct(value)) : value).as(VALUE))
                .where(col(VALUE).isNotNull())
                .groupBy(col(VALUE))
                .agg(count(lit(1)).as(COUNT)));
    Column n = col(COUNT).cast("double");
    Row totals =
        counts
            .agg(sum(n).as(TOTAL), sum(n.multiply(n.minus(lit(1.0)))).as(SQUARES), count(lit(1)))
            .first();
    if (totals.isNullAt(0)) {
      return result.withColumn(bits(comparison), lit(0.0));
    }
    double total = totals.getDouble(0);
    double average = Math.max(totals.getDouble(1), 1) / Math.max(total * (total - 1), 1);
    Dataset<Row> bits =
        counts.select(
            col(VALUE), log2(lit(average).divide(n.divide(lit(total)))).as(bits(comparison)));
    // Of a list the first item is the record's own, others are further readings of it.
    return result
        .withColumn(OWN, list ? get(value, lit(0)) : value)
        .join(
            totals.getLong(2) <= MOST_TO_BROADCAST ? broadcast(bits) : bits,
            col(OWN).equalTo(col(VALUE)),
            "left")
        .drop(OWN, VALUE);
  }

  /** Half bits of a pair, rounded: those of all rare comparisons that agree in some level. */
  static Column halfBits(
      LinkModel model, Sides sides, java.util.function.IntFunction<Column> level) {
    Column bits = lit(0.0);
    for (int i = 0; i < model.comparisons().size(); i++) {
      Comparison comparison = model.comparisons().get(i);
      if (comparison.rare()) {
        Column agrees = level.apply(i).between(1, comparison.levels().size());
        Column left = sides.left(bits(comparison));
        Column own =
            model.frequencies() == LinkModel.Frequencies.RIGHT
                ? coalesce(left, lit(0.0))
                : least(left, sides.right(bits(comparison)));
        bits = bits.plus(when(agrees, own).otherwise(lit(0.0)));
      }
    }
    return round(bits.multiply(lit(2.0))).cast("int");
  }
}
