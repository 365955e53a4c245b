package org.cadreprofiles.score.card;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands beside the indicators: points for commendations, points off for concluded findings,
 * both bounded.
 *
 * @param positiveCap most points that all positive entries add, at least 0
 * @param negativeCap most points that all negative entries take, at least 0
 * @param entries kinds of facts that count; may be empty
 */
public record Ledger(double positiveCap, double negativeCap, List<LedgerEntry> entries)
    implements Serializable {
  public Ledger {
    Check.range("positiveCap", positiveCap, 0, 100);
    Check.range("negativeCap", negativeCap, 0, 100);
    entries = List.copyOf(entries);
    Check.unique("Ledger entry", entries.stream().map(LedgerEntry::key).toList());
  }

  Stream<String> words() {
    return entries.stream().map(LedgerEntry::kind);
  }
}
