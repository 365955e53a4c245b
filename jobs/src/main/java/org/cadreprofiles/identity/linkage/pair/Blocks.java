package org.cadreprofiles.identity.linkage.pair;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.model.Blocking;

/**
 * Counts what every blocking rule would bring before any pair is made, and leaves out what is too
 * much.
 *
 * @param blocking rules and limits
 * @param between whether pairs are between two tables
 */
record Blocks(Blocking blocking, boolean between) {
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

  /** Column of a record: its block by a rule, nothing where a value is missing. */
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
    for (int rule = 0; rule < blocking.rules().size(); rule++) {
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
        Column giant = block.isInCollection(giants.get(rule));
        keyed = keyed.withColumn(block(rule), when(giant, null).otherwise(block));
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

  private Column key(int rule) {
    List<Column> values = new ArrayList<>(List.of(lit(rule)));
    Column known = lit(true);
    for (String column : blocking.rules().get(rule)) {
      values.add(col(Records.value(column)));
      known = known.and(col(Records.value(column)).isNotNull());
    }
    return when(known, xxhash64(values.toArray(Column[]::new)));
  }

  private Dataset<Row> sizes(Dataset<Row> keyed, int share) {
    List<Column> keys = new ArrayList<>();
    for (int rule = 0; rule < blocking.rules().size(); rule++) {
      keys.add(struct(lit(rule).as(RULE), col(block(rule)).as(KEY)));
    }
    Column left = when(col(Records.SIDE).equalTo(0), 1L).otherwise(0L);
    Column n = col(LEFT).cast("double");
    Column all =
        between
            ? n.multiply(col(RIGHT).cast("double"))
            : n.multiply(n.minus(lit(1.0))).divide(lit(2.0));
    return keyed
        .select(col(Records.SIDE), explode(array(keys.toArray(Column[]::new))).as(RULE))
        .select(
            col(Records.SIDE), col(RULE).getField(RULE).as(RULE), col(RULE).getField(KEY).as(KEY))
        .where(col(KEY).isNotNull())
        .groupBy(col(RULE), col(KEY))
        .agg(sum(left).as(LEFT), count(lit(1)).as(RIGHT))
        .withColumn(RIGHT, col(RIGHT).minus(col(LEFT)))
        .withColumn(PAIRS, all.multiply(lit((double) share * share)))
        .where(col(PAIRS).gt(0))
        .select(
            col(RULE), col(KEY), col(PAIRS), col(PAIRS).gt(lit(blocking.largestBlock())).as(GIANT));
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
    for (int rule = 0; rule < blocking.rules().size(); rule++) {
      Row row = found.get(rule);
      List<String> columns = blocking.rules().get(rule);
      reports.add(
          row == null
              ? new RuleReport(columns, 0, 0, 0, 0, true)
              : new RuleReport(
                  columns,
                  (long) row.getDouble(1),
                  row.getLong(2),
                  (long) row.getDouble(3),
                  (long) (row.getDouble(4) - row.getDouble(1)),
                  row.getDouble(1) <= blocking.pairsPerRecord() * records));
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
