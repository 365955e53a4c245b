package org.cadreprofiles.identity.linkage.pair;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.model.Blocking;
import org.cadreprofiles.identity.linkage.model.LinkModel;

/**
 * Counts what every blocking rule would bring before any pair is made, and leaves out what is too
 * much.
 *
 * @param model rules and limits
 * @param between whether pairs are between two tables
 */
record Blocks(LinkModel model, boolean between) {
  private static final String RULE = "rule";
  private static final String KEY = "block_key";
  private static final String LEFT = "of_left";
  private static final String RIGHT = "of_right";
  private static final String PAIRS = "pairs";
  private static final String GIANT = "giant";

  /** Records on which blocks are counted where there are more. */
  private static final long COUNTED = 200_000;

  /** The smallest part: a block of a hundred records still shows. */
  private static final int SMALLEST_SHARE = 8;

  /**
   * Column of a record: its block by a rule, nothing where a value is missing; its blocks where the
   * rule reads a list.
   */
  static String block(int rule) {
    return "block_" + rule;
  }

  /**
   * Adds the blocks of every rule; those left out are nothing.
   *
   * @param keep materialises block sizes, which are read twice
   */
  Blocked of(Dataset<Row> records, UnaryOperator<Dataset<Row>> keep) {
    Dataset<Row> keyed = records;
    for (int rule = 0; rule < blocking().rules().size(); rule++) {
      keyed = keyed.withColumn(block(rule), key(rule));
    }
    long all = records.count();
    int share = (int) Math.min(Math.max(all / COUNTED, 1), SMALLEST_SHARE);
    Dataset<Row> sizes = keep.apply(sizes(sampled(keyed, share), share));
    List<RuleReport> reports = reports(sizes, all);
    Map<Integer, List<Long>> giants = giants(sizes, reports);
    for (int rule = 0; rule < reports.size(); rule++) {
      Column block = col(block(rule));
      if (!reports.get(rule).used()) {
        keyed = keyed.drop(block(rule));
      } else if (giants.containsKey(rule)) {
        List<Long> giant = giants.get(rule);
        Column small =
            list(model, rule)
                ? filter(block, one -> not(one.isInCollection(giant)))
                : when(not(block.isInCollection(giant)), block);
        keyed = keyed.withColumn(block(rule), small);
      }
    }
    return new Blocked(keyed, reports);
  }

  // Blocks are counted on a part of many records: which are giants need not be known to a record.
  private static Dataset<Row> sampled(Dataset<Row> keyed, int share) {
    return share == 1
        ? keyed
        : keyed.where(pmod(xxhash64(col(Records.ID)), lit((long) share)).equalTo(0));
  }

  /**
   * Records with their blocks.
   *
   * @param records rows of {@link Records} with the columns of {@link #block}
   * @param reports what each rule brings, in the order of the rules
   */
  record Blocked(Dataset<Row> records, List<RuleReport> reports) {}

  /** Whether a record may be in several blocks of a rule, because it reads a list. */
  static boolean list(LinkModel model, int rule) {
    return model.blocking().rules().get(rule).stream()
        .anyMatch(column -> model.columns().get(column).list());
  }

  /** One row for each record and block of the rules; the block as a struct of rule and key. */
  static Column each(LinkModel model, List<Integer> rules, String rule, String key) {
    List<Column> blocks = new ArrayList<>();
    for (int one : rules) {
      Column block = col(block(one));
      blocks.add(
          list(model, one)
              ? transform(
                  coalesce(block, array().cast("array<bigint>")),
                  item -> struct(lit(one).as(rule), item.as(key)))
              : array(struct(lit(one).as(rule), block.as(key))));
    }
    return explode(concat(blocks.toArray(Column[]::new)));
  }

  private Column key(int rule) {
    List<String> columns = blocking().rules().get(rule);
    Column known = lit(true);
    Column keys = array(xxhash64(lit(rule)));
    List<Column> values = new ArrayList<>(List.of(lit(rule)));
    for (String column : columns) {
      Column value = col(Records.value(column));
      known = known.and(value.isNotNull());
      values.add(value);
      Column items = model.columns().get(column).list() ? array_distinct(value) : array(value);
      keys = flatten(transform(keys, before -> transform(items, item -> xxhash64(before, item))));
    }
    return when(known, list(model, rule) ? keys : xxhash64(values.toArray(Column[]::new)));
  }

  private Blocking blocking() {
    return model.blocking();
  }

  private Dataset<Row> sizes(Dataset<Row> keyed, int share) {
    List<Integer> all = IntStream.range(0, blocking().rules().size()).boxed().toList();
    Column left = when(col(Records.SIDE).equalTo(0), 1L).otherwise(0L);
    Column n = col(LEFT).cast("double");
    Column pairs =
        between
            ? n.multiply(col(RIGHT).cast("double"))
            : n.multiply(n.minus(lit(1.0))).divide(lit(2.0));
    return keyed
        .select(col(Records.SIDE), each(model, all, RULE, KEY).as(RULE))
        .select(
            col(Records.SIDE), col(RULE).getField(RULE).as(RULE), col(RULE).getField(KEY).as(KEY))
        .where(col(KEY).isNotNull())
        .groupBy(col(RULE), col(KEY))
        .agg(sum(left).as(LEFT), count(lit(1)).as(RIGHT))
        .withColumn(RIGHT, col(RIGHT).minus(col(LEFT)))
        .withColumn(PAIRS, pairs.multiply(lit((double) share * share)))
        .where(col(PAIRS).gt(0))
        .select(
            col(RULE),
            col(KEY),
            col(PAIRS),
            col(PAIRS).gt(lit(blocking().largestBlock())).as(GIANT));
  }

  private List<RuleReport> reports(Dataset<Row> sizes, long records) {
    Column small = when(col(GIANT), lit(0.0)).otherwise(col(PAIRS));
    Column giant = when(col(GIANT), lit(1L)).otherwise(lit(0L));
    Map<Integer, Row> found = new HashMap<>();
    sizes
        .groupBy(col(RULE))
        .agg(sum(small), sum(giant), max(col(PAIRS)), sum(col(PAIRS)))
        .collectAsList()
        .forEach(row -> found.put(row.getInt(0), row));
    List<RuleReport> reports = new ArrayList<>();
    for (int rule = 0; rule < blocking().rules().size(); rule++) {
      Row row = found.get(rule);
      List<String> columns = blocking().rules().get(rule);
      reports.add(
          row == null
              ? new RuleReport(columns, 0, 0, 0, 0, true)
              : new RuleReport(
                  columns,
                  (long) row.getDouble(1),
                  row.getLong(2),
                  (long) row.getDouble(3),
                  (long) (row.getDouble(4) - row.getDouble(1)),
                  row.getDouble(1) <= blocking().pairsPerRecord() * records));
    }
    return reports;
  }

  private static Map<Integer, List<Long>> giants(Dataset<Row> sizes, List<RuleReport> reports) {
    Map<Integer, List<Long>> giants = new HashMap<>();
    if (reports.stream().anyMatch(report -> report.giantBlocks() > 0)) {
      sizes
          .where(col(GIANT))
          .select(col(RULE), col(KEY))
          .collectAsList()
          .forEach(
              row ->
                  giants
                      .computeIfAbsent(row.getInt(0), rule -> new ArrayList<>())
                      .add(row.getLong(1)));
    }
    return giants;
  }
}
