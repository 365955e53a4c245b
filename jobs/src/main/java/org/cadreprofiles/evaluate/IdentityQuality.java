package org.cadreprofiles.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How well a linkage found who is who.
 *
 * @param precision share of the linked pairs that are true
 * @param recall share of all true pairs that were linked
 * @param f1 harmonic mean of precision and recall
 * @param blockingRecall share of all true pairs that were compared
 * @param expectedBlockingRecall the same as the model estimates it without the truth
 * @param threshold probability from which a pair may be linked
 * @param bestF1 greatest f1 of single pairs at any threshold, before grouping
 * @param bestThreshold probability at which it is reached
 * @param pairF1 f1 of single pairs at the threshold, before grouping
 * @param bCubed precision, recall and f1 of groups, averaged over records (Bagga and Baldwin 1998)
 * @param calibration stated against actual shares of true pairs
 * @param records records of all tables
 * @param pairsScored pairs compared
 * @param pairsLinked pairs linked
 * @param truePairs all true pairs
 * @param rules what each blocking rule brought
 * @param weights what was learnt of each level
 * @param priorBits log2 of the odds that a pair is one person, before anything is compared
 * @param unknownTruth true pairs of which a record is in no table: they are not counted
 * @param seconds wall seconds of linking, reading included, starting Spark excluded
 * @param cpuSeconds seconds of all cores for the same; on a cluster those of the driver alone
 */
public record IdentityQuality(
    double precision,
    double recall,
    double f1,
    @JsonProperty("blocking_recall") double blockingRecall,
    @JsonProperty("expected_blocking_recall") double expectedBlockingRecall,
    double threshold,
    @JsonProperty("best_f1") double bestF1,
    @JsonProperty("best_threshold") double bestThreshold,
    @JsonProperty("pair_f1") double pairF1,
    @JsonProperty("b_cubed") Agreement bCubed,
    List<CalibrationBin> calibration,
    long records,
    @JsonProperty("pairs_scored") long pairsScored,
    @JsonProperty("pairs_linked") long pairsLinked,
    @JsonProperty("true_pairs") long truePairs,
    List<BlockingFinding> rules,
    List<LearntLevel> weights,
    @JsonProperty("prior_bits") double priorBits,
    @JsonProperty("unknown_truth") long unknownTruth,
    double seconds,
    @JsonProperty("cpu_seconds") double cpuSeconds) {

  /**
   * Pairs of like probability.
   *
   * @param from lowest probability of the bin, included
   * @param to highest
   * @param pairs how many there are
   * @param stated their mean probability
   * @param actual share of them that is true
   */
  public record CalibrationBin(double from, double to, long pairs, double stated, double actual) {}
}
