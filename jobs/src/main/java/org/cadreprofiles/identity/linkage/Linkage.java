package org.cadreprofiles.identity.linkage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.cluster.Groups;
import org.cadreprofiles.identity.linkage.model.Decision;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.identity.linkage.pair.Rarity;
import org.cadreprofiles.identity.linkage.pair.Records;
import org.cadreprofiles.identity.linkage.train.EmFit;
import org.cadreprofiles.identity.linkage.train.Weights;

/**
 * Links the records of one table, or of two, that are one person.
 *
 * <p>Clean, block, compare, learn weights, weigh, group. Nothing is drawn at random, and nothing
 * depends on the order of rows.
 *
 * @param model what is compared and when it is linked
 * @param parts in how many parts pairs are made, 1 or more
 * @param keep materialises a dataset and cuts its plan, such as a checkpoint
 */
public record Linkage(LinkModel model, int parts, UnaryOperator<Dataset<Row>> keep) {
  /** Weight of a pair: log2 of the odds that it is one person. */
  public static final String WEIGHT = "bits";

  /** Pairs of which weights are learnt; of more, a part that their hashes choose. */
  private static final long MOST_TO_LEARN_FROM = 20_000_000;

  /** A level's place in the table of bits: sixteen a context. */
  private static final int LEVELS = 16;

  /**
   * Links.
   *
   * @param right the other table; none when one table is searched for records of one person
   * @throws IllegalArgumentException when a table lacks a column, there is nothing to learn from,
   *     or a level was never seen in training
   */
  public Linked link(Dataset<Row> left, Optional<Dataset<Row>> right) {
    Weighed weighed = weigh(left, right);
    Decision decision = model.decision();
    // Within one table a person may well have several records.
    boolean oneEach = decision.oneRecordEach() && weighed.between();
    Groups groups = new Groups(Decision.bits(decision.link()), oneEach, weighed.between(), keep);
    return new Linked(weighed, keep.apply(groups.of(weighed.pairs(), WEIGHT)));
  }

  /**
   * Compares and weighs, and leaves it to the caller what to do with the pairs.
   *
   * @param right the other table; none when one table is searched for records of one person
   * @throws IllegalArgumentException as {@link #link}
   */
  public Weighed weigh(Dataset<Row> left, Optional<Dataset<Row>> right) {
    boolean between = right.isPresent();
    Dataset<Row> records = keep.apply(Records.of(model, left, right));
    Dataset<Row> rated = keep.apply(Rarity.with(records, model, keep));
    Pairs compare = new Pairs(model, between, parts);
    Pairs.Found found = compare.blocked(rated, keep);
    Dataset<Row> pairs = keep.apply(found.pairs());
    EmFit.Population population = population(records, pairs.count(), between);
    Weights weights =
        EmFit.of(
            model,
            vectors(pairs, population.scale()),
            compare.random(rated, model.sample()).collectAsList(),
            found.rules(),
            population);
    if (population.scale() > 1) {
      UnseenLevels.check(model, weights, pairs);
    }
    Dataset<Row> weighed = keep.apply(pairs.withColumn(WEIGHT, weight(weights)));
    return new Weighed(records, weighed, found.rules(), weights, between);
  }

  private EmFit.Population population(Dataset<Row> records, long pairs, boolean between) {
    Column left = col(Records.SIDE).equalTo(0);
    Column stood = Records.standsFor(model);
    Row counts =
        records
            .agg(
                coalesce(sum(when(left, stood)), lit(0L)),
                coalesce(sum(when(not(left), stood)), lit(0L)))
            .first();
    double n = counts.getLong(0);
    double others = counts.getLong(1);
    double scale = Math.ceil((double) pairs / MOST_TO_LEARN_FROM);
    return between
        ? new EmFit.Population(Math.min(n, others), n * others, Math.max(scale, 1))
        : new EmFit.Population(n, n * (n - 1) / 2, Math.max(scale, 1));
  }

  private List<Row> vectors(Dataset<Row> pairs, double scale) {
    Column chosen = pmod(xxhash64(col(Pairs.LEFT), col(Pairs.RIGHT)), lit((long) scale)).equalTo(0);
    Dataset<Row> some = scale > 1 ? pairs.where(chosen) : pairs;
    return some.groupBy(col(Pairs.LEVELS), col(Pairs.RULES), col(Pairs.RARITY))
        .agg(sum(Records.standsFor(model)).as(Pairs.COUNT))
        .collectAsList();
  }

  private Column weight(Weights weights) {
    Column sum = lit(weights.prior()).plus(col(Pairs.RARITY).divide(lit(2.0)));
    for (int i = 0; i < model.comparisons().size(); i++) {
      sum = sum.plus(bits(weights, i));
    }
    return sum;
  }

  /** Bits that one comparison adds to the weight of a row of {@link Pairs}. */
  static Column bits(Weights weights, int comparison) {
    return get(lit(table(weights, comparison)), place(weights, comparison));
  }

  private static Column place(Weights weights, int comparison) {
    Column place = Pairs.level(comparison).cast("int");
    int[] given = weights.given()[comparison];
    for (int i = 0; i < given.length; i++) {
      place = place.plus(when(Pairs.level(given[i]).equalTo(1), LEVELS << i).otherwise(0));
    }
    return place;
  }

  private static double[] table(Weights weights, int comparison) {
    int contexts = 1 << weights.given()[comparison].length;
    int codes = weights.m()[comparison].length;
    double[] bits = new double[contexts * LEVELS];
    for (int context = 0; context < contexts; context++) {
      for (int level = 1; level < codes; level++) {
        bits[context * LEVELS + level] = weights.bits(comparison, context, level);
      }
    }
    return bits;
  }
}
