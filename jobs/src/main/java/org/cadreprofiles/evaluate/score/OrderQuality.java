package org.cadreprofiles.evaluate.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * How well the order inside peer groups agrees with latent ability, over one or several worlds.
 *
 * @param people people with a score
 * @param covered of them those whose interval of ranks holds the rank of their ability
 * @param width mean width of these intervals, as a share of the group
 * @param tau Kendall's tau between score and ability, mean over groups weighted by their people
 * @param naiveTau the same of a plain weighted mean of the figures as reported
 * @param correlation Pearson's correlation of score and ability, likewise
 * @param statedCorrelation what the scores themselves say it is: root of the mean reliability
 */
public record OrderQuality(
    long people,
    long covered,
    double width,
    double tau,
    @JsonProperty("naive_tau") double naiveTau,
    double correlation,
    @JsonProperty("stated_correlation") double statedCorrelation) {
  private static final int FEWEST = 5;

  /** The quality in one world. */
  public static OrderQuality of(List<ScoredPerson> people) {
    Map<String, List<ScoredPerson>> groups =
        people.stream()
            .collect(Collectors.groupingBy(ScoredPerson::group, TreeMap::new, Collectors.toList()));
    long covered = 0;
    double width = 0;
    for (Map.Entry<String, List<ScoredPerson>> group : groups.entrySet()) {
      double[] peers =
          people.stream()
              .filter(one -> one.isComparedIn(group.getKey()))
              .mapToDouble(ScoredPerson::ability)
              .sorted()
              .toArray();
      for (ScoredPerson one : group.getValue()) {
        long rank = 1 + Arrays.stream(peers).filter(ability -> ability > one.ability()).count();
        covered += one.rankLow() <= rank && rank <= one.rankHigh() ? 1 : 0;
        width += (one.rankHigh() - one.rankLow() + 1.0) / peers.length / people.size();
      }
    }
    List<List<ScoredPerson>> ordered =
        groups.values().stream().filter(group -> group.size() >= FEWEST).toList();
    double reliability = people.stream().mapToDouble(ScoredPerson::reliability).average().orElse(0);
    return new OrderQuality(
        people.size(),
        covered,
        width,
        mean(ordered, OrderQuality::tau),
        mean(ordered, OrderQuality::naiveTau),
        mean(ordered, OrderQuality::correlation),
        Math.sqrt(reliability));
  }

  /** The quality in several worlds, each counted by its people. */
  public static OrderQuality overall(List<OrderQuality> all) {
    long people = all.stream().mapToLong(OrderQuality::people).sum();
    return new OrderQuality(
        people,
        all.stream().mapToLong(OrderQuality::covered).sum(),
        weighted(all, OrderQuality::width, people),
        weighted(all, OrderQuality::tau, people),
        weighted(all, OrderQuality::naiveTau, people),
        weighted(all, OrderQuality::correlation, people),
        weighted(all, OrderQuality::statedCorrelation, people));
  }

  private static double weighted(
      List<OrderQuality> worlds, ToDoubleFunction<OrderQuality> figure, long people) {
    return worlds.stream().mapToDouble(one -> figure.applyAsDouble(one) * one.people()).sum()
        / people;
  }

  private static double mean(
      List<List<ScoredPerson>> groups, ToDoubleFunction<List<ScoredPerson>> figure) {
    double people = groups.stream().mapToInt(List::size).sum();
    return groups.stream()
        .mapToDouble(group -> figure.applyAsDouble(group) * group.size() / people)
        .sum();
  }

  private static double tau(List<ScoredPerson> group) {
    return new KendallsCorrelation()
        .correlation(values(group, ScoredPerson::score), values(group, ScoredPerson::ability));
  }

  private static double naiveTau(List<ScoredPerson> group) {
    return new KendallsCorrelation()
        .correlation(values(group, ScoredPerson::naive), values(group, ScoredPerson::ability));
  }

  private static double correlation(List<ScoredPerson> group) {
    return new PearsonsCorrelation()
        .correlation(values(group, ScoredPerson::score), values(group, ScoredPerson::ability));
  }

  private static double[] values(List<ScoredPerson> group, ToDoubleFunction<ScoredPerson> figure) {
    return group.stream().mapToDouble(figure).toArray();
  }
}
