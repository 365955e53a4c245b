package org.cadreprofiles.identity.linkage.pair;

import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.model.Comparison;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.model.Sides;

/**
 * Pairs of records and in which levels they agree.
 *
 * @param model how to compare
 * @param between whether pairs are between two tables, the left one's record first
 * @param parts in how many parts pairs are made, 1 or more
 */
public record Pairs(LinkModel model, boolean between, int parts) {
  /** Number of the one record, the smaller within one table. */
  public static final String LEFT = "left_record";

  /** Number of the other. */
  public static final String RIGHT = "right_record";

  /** Levels of all comparisons, four bits each, the first comparison lowest. */
  public static final String LEVELS = "levels";

  /** Bit set of the blocking rules that bring the pair. */
  public static final String RULES = "rules";

  /** Half bits for rare values, see {@link Rarity}. */
  public static final String RARITY = "rarity";

  /** How many pairs are alike. */
  public static final String COUNT = "pairs";

  /** Bits that the level of one comparison takes. */
  public static final int BITS = 4;

  private static final int LEVEL_MASK = 15;
  private static final String L = "l_";
  private static final String R = "r_";
  private static final String RULE = "rule";
  private static final String KEY = "block_key";
  private static final String BLOCK = "block";
  private static final String LEVEL = "level_";
  private static final Sides COLUMNS =
      new Sides() {
        @Override
        public Column left(String column) {
          return col(L + column);
        }

        @Override
        public Column right(String column) {
          return col(R + column);
        }
      };
  private static final Sides VALUES =
      new Sides() {
        @Override
        public Column left(String column) {
          return COLUMNS.left(Records.value(column));
        }

        @Override
        public Column right(String column) {
          return COLUMNS.right(Records.value(column));
        }
      };

  /**
   * The pairs that blocking brings.
   *
   * @param pairs {@link #LEFT}, {@link #RIGHT}, {@link #LEVELS}, {@link #RULES}, {@link #RARITY},
   *     and {@link Records#standsFor}
   * @param rules what each rule brings
   */
  public record Found(Dataset<Row> pairs, List<RuleReport> rules) {}

  /**
   * Pairs that agree in a blocking rule, each once.
   *
   * @param records rows of {@link Records} with {@link Rarity}
   * @param keep materialises what is read more than once
   */
  public Found blocked(Dataset<Row> records, UnaryOperator<Dataset<Row>> keep) {
    Blocks.Blocked blocked = new Blocks(model, between).of(records, keep);
    List<Integer> used = used(blocked.reports());
    Dataset<Row> keyed = keyed(blocked.records(), used);
    Column rules = rules(used);
    Column first = rules.bitwiseAND(before(col(L + RULE))).equalTo(0);
    Dataset<Row> joined =
        left(keyed)
            .join(
                right(keyed).hint("shuffle_hash"),
                col(L + KEY).equalTo(col(R + KEY)).and(sameRule()).and(inOrder()))
            .withColumn(RULES, rules)
            .where(first.and(firstOfRule(used)));
    return new Found(compared(joined, col(RULES)), blocked.reports());
  }

  /**
   * Pairs of a sample, whether they agree in anything or not: what agrees by chance shows in them.
   *
   * @param records rows of {@link Records}
   * @param most records of each table in the sample; those with the smallest hashes of their ids
   */
  public Dataset<Row> random(Dataset<Row> records, int most) {
    Dataset<Row> one = sample(records, 0, most);
    Dataset<Row> other = between ? sample(records, 1, most) : one;
    Dataset<Row> joined =
        left(one)
            .repartition(parts, col(L + Records.RECORD))
            .join(broadcast(right(other)), between ? lit(true) : inOrder(), "inner");
    return compared(joined, lit(0))
        .groupBy(col(LEVELS))
        .agg(sum(Records.standsFor(model)).as(COUNT))
        .withColumn(RULES, lit(0))
        .withColumn(RARITY, lit(0));
  }

  /** The level of one comparison in a pair. */
  public static Column level(int comparison) {
    return shiftright(col(LEVELS), BITS * comparison).bitwiseAND(lit((long) LEVEL_MASK));
  }

  /** The level of one comparison in a vector of levels. */
  public static int level(long levels, int comparison) {
    return (int) (levels >>> (BITS * comparison)) & LEVEL_MASK;
  }

  private static Dataset<Row> sample(Dataset<Row> records, int side, int most) {
    return records
        .where(col(Records.SIDE).equalTo(side))
        .orderBy(xxhash64(col(Records.ID)), col(Records.ID))
        .limit(most);
  }

  private Dataset<Row> compared(Dataset<Row> joined, Column rules) {
    Dataset<Row> levelled = joined;
    Column levels = lit(0L);
    for (int i = 0; i < model.comparisons().size(); i++) {
      levelled =
          levelled.withColumn(LEVEL + i, model.comparisons().get(i).level(VALUES).cast("bigint"));
      levels = levels.bitwiseOR(shiftleft(col(LEVEL + i), BITS * i));
    }
    List<Column> pair = new ArrayList<>();
    pair.add(col(L + Records.RECORD).as(LEFT));
    pair.add(col(R + Records.RECORD).as(RIGHT));
    pair.add(levels.as(LEVELS));
    pair.add(rules.as(RULES));
    pair.add(Rarity.halfBits(model, COLUMNS, i -> col(LEVEL + i)).as(RARITY));
    if (model.standsFor() != null) {
      pair.add(col(L + Records.STANDS_FOR).as(Records.STANDS_FOR));
    }
    return levelled.select(pair.toArray(Column[]::new));
  }

  private static List<Integer> used(List<RuleReport> reports) {
    return IntStream.range(0, reports.size()).filter(i -> reports.get(i).used()).boxed().toList();
  }

  // One row for each record and block. Shuffled here once, so that both sides of the join share it.
  private Dataset<Row> keyed(Dataset<Row> records, List<Integer> used) {
    if (used.isEmpty()) {
      throw new IllegalArgumentException(
          "Every blocking rule of the model would bring too many pairs. Add columns to its rules,"
              + " or raise blocking.pairsPerRecord.");
    }
    Set<String> needed = compared();
    String[] unneeded =
        Arrays.stream(records.columns())
            .filter(c -> c.equals(Records.ID) || (Records.isValue(c) && !needed.contains(c)))
            .toArray(String[]::new);
    return records
        .drop(unneeded)
        .withColumn(BLOCK, Blocks.each(model, used, RULE, KEY))
        .withColumn(RULE, col(BLOCK).getField(RULE))
        .withColumn(KEY, col(BLOCK).getField(KEY))
        .drop(BLOCK)
        .where(col(KEY).isNotNull())
        .repartition(parts, col(KEY));
  }

  private Set<String> compared() {
    Set<String> needed = new HashSet<>();
    for (Comparison comparison : model.comparisons()) {
      needed.add(Records.value(comparison.column()));
      comparison
          .levels()
          .forEach(
              level ->
                  level
                      .columns(comparison.column())
                      .forEach(column -> needed.add(Records.value(column))));
    }
    return needed;
  }

  private Column rules(List<Integer> used) {
    Column rules = lit(0);
    for (int rule : used) {
      Column left = col(L + Blocks.block(rule));
      Column right = col(R + Blocks.block(rule));
      Column both = Blocks.list(model, rule) ? arrays_overlap(left, right) : left.equalTo(right);
      rules = rules.bitwiseOR(when(coalesce(both, lit(false)), 1 << rule).otherwise(0));
    }
    return rules;
  }

  // A rule that reads lists may bring a pair by several blocks: the one with the smallest key does.
  private Column firstOfRule(List<Integer> used) {
    Column first = lit(true);
    for (int rule : used) {
      if (Blocks.list(model, rule)) {
        Column shared =
            array_min(array_intersect(col(L + Blocks.block(rule)), col(R + Blocks.block(rule))));
        first = first.and(col(L + RULE).notEqual(rule).or(col(L + KEY).equalTo(shared)));
      }
    }
    return first;
  }

  private static Column before(Column rule) {
    return call_function("shiftleft", lit(1), rule).minus(lit(1));
  }

  // True of every pair of one block. Without it one side would need a column less than the other,
  // and they could not share their shuffle.
  private static Column sameRule() {
    return col(L + RULE).leq(col(R + RULE));
  }

  private Column inOrder() {
    return between
        ? col(L + Records.SIDE).equalTo(0).and(col(R + Records.SIDE).equalTo(1))
        : col(L + Records.RECORD).lt(col(R + Records.RECORD));
  }

  private static Dataset<Row> left(Dataset<Row> rows) {
    return renamed(rows, L);
  }

  private static Dataset<Row> right(Dataset<Row> rows) {
    return renamed(rows, R);
  }

  private static Dataset<Row> renamed(Dataset<Row> rows, String prefix) {
    return rows.select(
        Arrays.stream(rows.columns()).map(c -> col(c).as(prefix + c)).toArray(Column[]::new));
  }
}
