package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A cadre whom a mention may be about, weighed: a struct that sorts the best candidate first.
 *
 * <p>Those that fit come first, then the better rank, then the greater weight, then the smaller id.
 */
final class Candidate {

  /** Column of a mention: its candidates of one pass, best first; empty where there are none. */
  static final String CANDIDATES = "candidates";

  static final String CADRE_ID = Person.CADRE_ID;
  static final String WEIGHT = Weights.WEIGHT;
  static final String EVIDENCE = Weights.EVIDENCE;
  static final String WATERFALL = Weights.WATERFALL;

  /** Type of a candidate, in DDL. */
  static final String TYPE =
      "struct<misfit:int,rank:int,lightness:double,cadre_id:string,weight:double,"
          + "evidence:string,waterfall:string,rule:string>";

  static final String MISFIT = "misfit";
  static final String RANK = "rank";
  static final String LIGHTNESS = "lightness";

  /** What brought the pair together: a pass, or a blocking rule of the last one. */
  static final String RULE = "rule";

  private static final String LEVELS = "levels";
  private static final String BITS = "bits";
  private static final String ONE = "one_candidate";

  private Candidate() {}

  /**
   * Weighs every candidate of an array and sorts them.
   *
   * @param pass what brought them together
   * @param levels array of {@link Evidence#of}
   * @param fits whether a pass would link to the candidate, were it the only one
   * @param rank how close it is, 0 closest: one that fits gives way to a single closer one
   */
  static Column weighed(
      String pass, Column levels, UnaryOperator<Column> fits, UnaryOperator<Column> rank) {
    // Two transforms, so that the bits are computed once and read three times.
    Column withBits = transform(levels, one -> struct(one.as(LEVELS), Weights.bits(one).as(BITS)));
    return sort_array(
        transform(
            withBits,
            one -> {
              Column level = one.getField(LEVELS);
              Column bits = one.getField(BITS);
              Column total = Weights.total(bits);
              return struct(
                  when(fits.apply(level), 0).otherwise(1).as(MISFIT),
                  rank.apply(level).as(RANK),
                  lit(0.0).minus(total).as(LIGHTNESS),
                  level.getField(CADRE_ID).as(CADRE_ID),
                  total.as(WEIGHT),
                  Weights.evidence(level).as(EVIDENCE),
                  Weights.waterfall(level, bits).as(WATERFALL),
                  lit(pass).as(RULE));
            }));
  }

  /** The one candidate to link to: it fits, and no other fits as closely; null otherwise. */
  static Column onlyFit(Column candidates) {
    Column best = get(candidates, lit(0));
    Column next = get(candidates, lit(1));
    Column rival =
        next.getField(MISFIT).equalTo(0).and(next.getField(RANK).equalTo(best.getField(RANK)));
    return when(
        best.getField(MISFIT).equalTo(0).and(coalesce(rival, lit(false)).equalTo(false)), best);
  }

  /**
   * Gathers pairs into the candidates of each mention, a cadre once, at its best.
   *
   * @param mentions rows of {@link Mention}
   * @param pairs the same with one candidate a row, in {@link #CANDIDATES} as an array of one
   * @return the mentions with {@link #CANDIDATES}
   */
  static Dataset<Row> gathered(Dataset<Row> mentions, Dataset<Row> pairs) {
    Dataset<Row> found =
        pairs
            .select(col(Mention.FEED), col(Mention.SOURCE_SYSTEM), col(Mention.RECORD_ID), first())
            .groupBy(
                col(Mention.FEED),
                col(Mention.SOURCE_SYSTEM),
                col(Mention.RECORD_ID),
                col(ONE).getField(CADRE_ID))
            .agg(min(col(ONE)).as(ONE))
            .groupBy(col(Mention.FEED), col(Mention.SOURCE_SYSTEM), col(Mention.RECORD_ID))
            .agg(sort_array(collect_list(col(ONE))).as(CANDIDATES));
    String[] key = {Mention.FEED, Mention.SOURCE_SYSTEM, Mention.RECORD_ID};
    return mentions
        .join(found, key, "left")
        .withColumn(CANDIDATES, coalesce(col(CANDIDATES), array()));
  }

  /** The candidates of a mention but for some cadres. */
  static Column without(Column cadreIds) {
    return filter(col(CANDIDATES), one -> not(array_contains(cadreIds, one.getField(CADRE_ID))));
  }

  /** The candidate that a person decided for; null where there is none. */
  static Column decided(Column cadreId) {
    return when(
        cadreId.isNotNull(),
        struct(
            lit(0).as(MISFIT),
            lit(0).as(RANK),
            lit(null).cast("double").as(LIGHTNESS),
            cadreId.as(CADRE_ID),
            lit(null).cast("double").as(WEIGHT),
            lit("decision=same").as(EVIDENCE),
            lit(null).cast("string").as(WATERFALL),
            lit("decision").as(RULE)));
  }

  /** Whether a mention has no candidate. */
  static Column none(Column candidates) {
    return size(candidates).equalTo(0);
  }

  private static Column first() {
    return get(col(CANDIDATES), lit(0)).as(ONE);
  }
}
