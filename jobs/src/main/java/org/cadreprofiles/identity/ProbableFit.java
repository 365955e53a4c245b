package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.identity.linkage.Linkage;
import org.cadreprofiles.identity.linkage.Waterfall;
import org.cadreprofiles.identity.linkage.Weighed;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.identity.linkage.pair.Records;

/**
 * Weighs all evidence at once for what the surer passes leave open (pass 4: Fellegi and Sunter
 * 1969).
 *
 * <p>Weights are learnt, without labels, from the open mentions and a part of those already linked,
 * of which each stands for many. A record is about one cadre or about nobody whom the roster knows,
 * so candidates compete: of n cadres one has the prior share / n, nobody has the rest, and each
 * cadre's prior is multiplied by its likelihood ratio. What two cadres fit alike is for a person,
 * however well both fit.
 *
 * @param linkage the model conf/linkage/cadre.yaml
 * @param shown how many candidates are kept, the weightiest
 */
record ProbableFit(Linkage linkage, int shown) {
  static final String METHOD = "probabilistic";

  /** Whether somebody is likely enough that a person is asked. */
  static final String WORTH_ASKING = "worth_asking";

  /** Ways of naming of which weights are learnt, beside the open ones. */
  private static final int LEARNT_FROM = 20_000;

  private static final String WAY = "way";
  private static final String ODDS = "odds";
  private static final String PROBABILITY = "probability";

  /** At least so many records are held to be about nobody whom the roster knows. */
  private static final double LEAST_STRANGERS = 0.01;

  /** Odds beyond a billion to one change no decision; without a limit they overflow. */
  private static final double MOST_BITS = 60;

  private static final int DECIMALS = 3;

  /**
   * Finds the candidates of open mentions.
   *
   * @param open rows of {@link Mention}
   * @param linked the same, already linked: what right pairs look like
   * @param asOf last day that is known
   * @return the open mentions with {@link Candidate#CANDIDATES} and {@link #WORTH_ASKING}
   */
  Dataset<Row> candidates(Dataset<Row> open, Dataset<Row> linked, People people, LocalDate asOf) {
    long part = Math.max(linked.count() / LEARNT_FROM, 1);
    Column chosen = pmod(xxhash64(MentionRecords.way()), lit(part)).equalTo(0);
    Dataset<Row> asked =
        open.select(MentionRecords.way().as(WAY), col(MentionDecisions.DIFFERENT)).distinct();
    Dataset<Row> unclear = MentionRecords.of(open.select(columns(open)), people.units());
    Dataset<Row> known =
        MentionRecords.of(linked.filter(chosen).select(columns(open)), people.units())
            .join(unclear, new String[] {LinkageRecord.ID}, "left_anti");
    // Each known way stands for those not chosen: what is open alone would make slips and changed
    // names look as usual as they are rare.
    Dataset<Row> ways =
        unclear
            .withColumn(LinkageRecord.STANDS_FOR, lit(1L))
            .unionByName(known.withColumn(LinkageRecord.STANDS_FOR, lit(part)));
    Weighed weighed = linkage.weigh(ways, Optional.of(PersonRecords.of(people, asOf)));
    return open.withColumn(WAY, MentionRecords.way())
        .drop(Candidate.CANDIDATES)
        .join(best(weighed, asked), new String[] {WAY}, "left")
        .withColumn(Candidate.CANDIDATES, coalesce(col(Candidate.CANDIDATES), array()))
        .withColumn(WORTH_ASKING, coalesce(col(WORTH_ASKING), lit(false)))
        .drop(WAY);
  }

  private static Column[] columns(Dataset<Row> mentions) {
    return MentionRecords.READ.stream().map(mentions::col).toArray(Column[]::new);
  }

  private Dataset<Row> best(Weighed weighed, Dataset<Row> asked) {
    Dataset<Row> ids = weighed.records().select(col(Records.RECORD), col(Records.ID));
    Dataset<Row> left = ids.select(col(Records.RECORD).as(Pairs.LEFT), col(Records.ID).as(WAY));
    Dataset<Row> right =
        ids.select(col(Records.RECORD).as(Pairs.RIGHT), col(Records.ID).as(Candidate.CADRE_ID));
    Column bits = greatest(least(col(Linkage.WEIGHT), lit(MOST_BITS)), lit(-MOST_BITS));
    Column all = sum(col(ODDS)).over(Window.partitionBy(col(WAY)));
    return weighed
        .pairs()
        .join(left.join(asked, WAY), Pairs.LEFT)
        .join(right, Pairs.RIGHT)
        .where(not(array_contains(col(MentionDecisions.DIFFERENT), col(Candidate.CADRE_ID))))
        .withColumn(ODDS, pow(lit(2.0), bits))
        .withColumn(PROBABILITY, col(ODDS).divide(all.plus(lit(strangers(weighed)))))
        .groupBy(col(WAY))
        .agg(
            slice(sort_array(collect_list(candidate(weighed))), 1, shown).as(Candidate.CANDIDATES),
            max(col(PROBABILITY)).geq(linkage.model().decision().review()).as(WORTH_ASKING));
  }

  private static double strangers(Weighed weighed) {
    long cadres = weighed.records().where(col(Records.SIDE).equalTo(1)).count();
    return Math.max(1 - weighed.weights().share() * cadres, LEAST_STRANGERS);
  }

  private Column candidate(Weighed weighed) {
    Column fits = col(PROBABILITY).geq(linkage.model().decision().link());
    return struct(
        when(fits, 0).otherwise(1).as(Candidate.MISFIT),
        lit(0).as(Candidate.RANK),
        lit(0.0).minus(col(Linkage.WEIGHT)).as(Candidate.LIGHTNESS),
        col(Candidate.CADRE_ID),
        round(col(Linkage.WEIGHT), DECIMALS).as(Candidate.WEIGHT),
        Waterfall.evidence(linkage.model()).as(Candidate.EVIDENCE),
        Waterfall.bits(linkage.model(), weighed.weights()).as(Candidate.WATERFALL),
        Waterfall.firstRule(linkage.model()).as(Candidate.RULE));
  }
}
