package org.cadreprofiles.identity.linkage.train;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.model.Comparison;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.identity.linkage.pair.RuleReport;

/**
 * Learns weights without labels (Fellegi and Sunter 1969; expectation maximisation: Dempster, Laird
 * and Rubin 1977, Winkler 1988).
 *
 * <p>Each round gives every vector the probability that its pairs are one person, and learns from
 * that: m from the pairs of blocking rules that say nothing about the comparison, u from random
 * pairs, u of a comparison that depends on others from both (a pair of namesakes is too rare among
 * random pairs), and the share of pairs that are one person from those that blocking brought and
 * from how many it must have missed. Nothing is random, so the same counts give the same weights.
 */
public final class EmFit {
  private static final int MOST_ROUNDS = 200;
  private static final double SMALLEST_CHANGE = 1e-6;

  /** Counts added to what was seen, so that nothing is impossible. */
  private static final double M_PRIOR = 0.1;

  private static final double U_PRIOR = 0.5;

  /** How many pairs the plain u counts for in a context. */
  private static final double CONTEXT_PRIOR = 20;

  private static final double FIRST_AGREES = 0.8;
  private static final double FIRST_SHARE = 0.5;

  private final LinkModel model;
  private final Vectors blocked;
  private final Vectors random;
  private final RuleColumns rules;
  private final double allPairs;
  private final double scale;
  private final int[][] given;
  private final double[] known;
  private double[][] m;
  private double[][] plainU;
  private double[] knownByChance;
  private double[][][] u;
  private double share;
  private double recall = 1;

  private EmFit(
      LinkModel model, List<Row> blocked, List<Row> random, RuleColumns rules, Population all) {
    this.model = model;
    this.blocked = Vectors.of(blocked);
    this.random = Vectors.of(random);
    this.rules = rules;
    this.allPairs = all.pairs();
    this.scale = all.scale();
    this.given =
        model.comparisons().stream()
            .map(c -> c.given().stream().mapToInt(model::comparison).toArray())
            .toArray(int[][]::new);
    this.known = new double[model.comparisons().size()];
    this.share = FIRST_SHARE * all.records() / all.pairs();
  }

  /**
   * How much there is.
   *
   * @param records records of the smaller table
   * @param pairs all pairs there could be
   * @param scale blocked pairs for each that was counted, 1 or more
   */
  public record Population(double records, double pairs, double scale) {}

  /**
   * Fits the weights.
   *
   * @param blocked levels, rules, rarity and pairs of the pairs that blocking brought
   * @param random the same of random pairs
   * @throws IllegalArgumentException when there is nothing to learn from
   */
  public static Weights of(
      LinkModel model,
      List<Row> blocked,
      List<Row> random,
      List<RuleReport> reports,
      Population all) {
    if (blocked.isEmpty() || random.isEmpty()) {
      throw new IllegalArgumentException(
          "No weight can be learnt: "
              + (blocked.isEmpty() ? "no blocking rule brings a pair" : "there is no pair at all")
              + ". Is a table empty, or do its columns hold nothing in the model's form?");
    }
    return new EmFit(model, blocked, random, RuleColumns.of(model, reports), all).fitted();
  }

  private Weights fitted() {
    start();
    int round = 0;
    double change = 1;
    while (round < MOST_ROUNDS && change > SMALLEST_CHANGE) {
      double[] before = state();
      round();
      change = change(before, state());
      round++;
    }
    return new Weights(share, m, u, given, seen(), recall, round);
  }

  private void start() {
    m = new double[model.comparisons().size()][];
    for (int i = 0; i < m.length; i++) {
      int codes = model.comparisons().get(i).codes();
      m[i] = new double[codes];
      Arrays.fill(m[i], 1, codes, (1 - FIRST_AGREES) / (codes - 2));
      m[i][1] = FIRST_AGREES;
    }
    learnU(new double[random.size()]);
    u = new double[m.length][][];
    for (int i = 0; i < m.length; i++) {
      u[i] = new double[1 << given[i].length][];
      Arrays.fill(u[i], plainU[i]);
    }
  }

  private void round() {
    Weights now = new Weights(share, m, u, given, new boolean[0][], recall, 0);
    double[] together = probabilities(now, blocked);
    double[] byChance = probabilities(now, random);
    learnM(together);
    learnU(byChance);
    countRareAgreement(together);
    learnContexts(together, byChance);
    learnShare(together);
  }

  private static double[] probabilities(Weights weights, Vectors vectors) {
    double[] probabilities = new double[vectors.size()];
    for (int i = 0; i < probabilities.length; i++) {
      double bits = weights.prior() + weights.bits(vectors.levels()[i]) + vectors.bits()[i];
      probabilities[i] = Weights.probability(bits);
    }
    return probabilities;
  }

  private void learnM(double[] together) {
    for (int i = 0; i < m.length; i++) {
      double[] fair = counts(i, together, true);
      // Where every rule reads the field, all pairs have to do.
      double[] counts = LevelCounts.sum(fair, 0) > 0 ? fair : counts(i, together, false);
      known[i] =
          LevelCounts.sum(counts, 1) / Math.max(LevelCounts.sum(counts, 0), Double.MIN_NORMAL);
      m[i] = LevelCounts.shares(counts, M_PRIOR);
    }
  }

  private double[] counts(int comparison, double[] together, boolean fairOnly) {
    double[] counts = new double[m[comparison].length];
    for (int v = 0; v < blocked.size(); v++) {
      if (!fairOnly || rules.fair(blocked.rules()[v], comparison)) {
        int level = Pairs.level(blocked.levels()[v], comparison);
        counts[level] += together[v] * blocked.pairs()[v];
      }
    }
    return counts;
  }

  private void learnU(double[] byChance) {
    plainU = new double[m.length][];
    knownByChance = new double[m.length];
    for (int i = 0; i < m.length; i++) {
      double[] counts = new double[m[i].length];
      for (int v = 0; v < random.size(); v++) {
        int level = Pairs.level(random.levels()[v], i);
        counts[level] += (1 - byChance[v]) * random.pairs()[v];
      }
      knownByChance[i] = LevelCounts.sum(counts, 1) / LevelCounts.sum(counts, 0);
      plainU[i] = LevelCounts.shares(counts, U_PRIOR);
    }
  }

  // A sample sees too little of what hardly ever agrees by chance, such as a number. Levels of
  // which
  // a rule brings all pairs are counted instead.
  private void countRareAgreement(double[] together) {
    for (int i = 0; i < m.length; i++) {
      double all = allPairs * (1 - share) * knownByChance[i];
      double[] counted = new double[m[i].length];
      for (int v = 0; v < blocked.size(); v++) {
        int level = Pairs.level(blocked.levels()[v], i);
        counted[level] += (1 - together[v]) * blocked.pairs()[v] * scale;
      }
      plainU[i] = LevelCounts.withCounted(plainU[i], counted, rules.counted()[i], U_PRIOR, all);
    }
  }

  private void learnContexts(double[] together, double[] byChance) {
    u = new double[m.length][][];
    for (int i = 0; i < m.length; i++) {
      u[i] = given[i].length == 0 ? new double[][] {plainU[i]} : contexts(i, together, byChance);
    }
  }

  private double[][] contexts(int comparison, double[] together, double[] byChance) {
    double[][] counts = new double[1 << given[comparison].length][m[comparison].length];
    for (int v = 0; v < random.size(); v++) {
      add(counts, comparison, random.levels()[v], (1 - byChance[v]) * random.pairs()[v]);
    }
    for (int v = 0; v < blocked.size(); v++) {
      if (rules.fair(blocked.rules()[v], comparison)) {
        add(counts, comparison, blocked.levels()[v], (1 - together[v]) * blocked.pairs()[v]);
      }
    }
    Comparison of = model.comparisons().get(comparison);
    for (double[] context : counts) {
      LevelCounts.inContext(context, plainU[comparison], of::depends, CONTEXT_PRIOR);
    }
    return counts;
  }

  private void add(double[][] counts, int comparison, long levels, double pairs) {
    int context = Weights.context(given[comparison], levels);
    counts[context][Pairs.level(levels, comparison)] += pairs;
  }

  private void learnShare(double[] together) {
    Recall.Estimate estimate = new Recall(rules.needed()).of(m, known, blocked, together);
    recall = estimate.found() / estimate.all();
    share = Math.min(Math.max(estimate.all() * scale / allPairs, 1e-12), 0.5);
  }

  private boolean[][] seen() {
    boolean[][] seen = new boolean[m.length][];
    for (int i = 0; i < m.length; i++) {
      seen[i] = new boolean[m[i].length];
      seen[i][Comparison.UNKNOWN] = true;
      for (Vectors vectors : List.of(blocked, random)) {
        for (long levels : vectors.levels()) {
          seen[i][Pairs.level(levels, i)] = true;
        }
      }
    }
    return seen;
  }

  private double[] state() {
    double[] state = Arrays.stream(m).flatMapToDouble(Arrays::stream).toArray();
    state = Arrays.copyOf(state, state.length + 1);
    state[state.length - 1] = Weights.log2(share);
    return state;
  }

  private static double change(double[] before, double[] after) {
    double change = 0;
    for (int i = 0; i < before.length; i++) {
      change = Math.max(change, Math.abs(before[i] - after[i]));
    }
    return change;
  }
}
