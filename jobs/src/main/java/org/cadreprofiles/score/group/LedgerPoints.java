package org.cadreprofiles.score.group;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cadreprofiles.score.card.Ledger;
import org.cadreprofiles.score.card.LedgerEntry;

/**
 * Points of a person's ledger under its caps. Where facts of one kind exceed their cap, each keeps
 * the same share of its points, and so again for all positive and all negative entries together: no
 * fact is preferred for its date or its place in a file.
 */
final class LedgerPoints {
  private final Map<String, LedgerEntry> entries;
  private final Map<String, Double> pointsPerFact;

  /** Works out the points of one person's facts. */
  LedgerPoints(Ledger ledger, List<LedgerItem> items) {
    this.entries =
        ledger.entries().stream().collect(Collectors.toMap(LedgerEntry::key, Function.identity()));
    this.pointsPerFact = perFact(ledger, items);
  }

  /** Points of a fact, signed; 0 for one that does not count. */
  double of(LedgerItem item) {
    return item.counts() ? pointsPerFact.get(item.entry()) : 0;
  }

  /** The points with their origin, in words. */
  String sentence(LedgerItem item) {
    LedgerEntry entry = entries.get(item.entry());
    if (!item.counts()) {
      return "counts zero: " + item.zeroBecause();
    }
    String capped =
        Math.abs(of(item)) < Math.abs(entry.points()) - 1e-12 ? ", reduced by the caps" : "";
    return entry.points() + " points per " + entry.kind() + capped + " (" + entry.source() + ")";
  }

  private Map<String, Double> perFact(Ledger ledger, List<LedgerItem> items) {
    Map<String, Long> counts = new TreeMap<>();
    items.stream()
        .filter(LedgerItem::counts)
        .forEach(item -> counts.merge(item.entry(), 1L, Long::sum));
    Map<String, Double> points = new TreeMap<>();
    double positive = 0;
    double negative = 0;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      LedgerEntry entry = entries.get(count.getKey());
      double all = Math.min(Math.abs(entry.points()) * count.getValue(), entry.cap());
      points.put(entry.key(), Math.signum(entry.points()) * all / count.getValue());
      positive += entry.points() > 0 ? all : 0;
      negative += entry.points() < 0 ? all : 0;
    }
    double keptPositive = kept(positive, ledger.positiveCap());
    double keptNegative = kept(negative, ledger.negativeCap());
    points.replaceAll((key, each) -> each * (each > 0 ? keptPositive : keptNegative));
    return points;
  }

  private static double kept(double sum, double cap) {
    return sum > cap ? cap / sum : 1;
  }
}
