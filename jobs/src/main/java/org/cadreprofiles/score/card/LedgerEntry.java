package org.cadreprofiles.score.card;

import java.io.Serializable;
import java.util.Set;

/**
 * What one kind of dated fact adds or takes.
 *
 * @param kind kind of gold.profile_event, such as {@code commendation}
 * @param polarity positive or negative, as the event says
 * @param points points per fact: above 0 for positive, below 0 for negative
 * @param cap most points, taken or added, of all facts of this kind, above 0
 * @param window which facts the period sees
 * @param source where the points are laid down, cited with every part
 */
public record LedgerEntry(
    String kind, Polarity polarity, double points, double cap, Window window, String source)
    implements Serializable {

  /** Whether facts speak for or against the person. */
  public enum Polarity {
    POSITIVE,
    NEGATIVE
  }

  /** Which facts the period sees. */
  public enum Window {
    /** Those that began in the period, such as an award. */
    STARTED,
    /** Those whose days touch the period, such as a sanction in effect. */
    IN_EFFECT
  }

  private static final Set<String> KINDS =
      Set.of(
          "sanction",
          "petition",
          "audit_finding",
          "commendation",
          "discipline_case",
          "rectification",
          "community_feedback");

  public LedgerEntry {
    ProtectedAttributes.refuse(kind);
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException(
          "The ledger cannot count `"
              + kind
              + "`; dated facts that can: "
              + KINDS.stream().sorted().toList()
              + ".");
    }
    if (points == 0 || (points > 0) != (polarity == Polarity.POSITIVE)) {
      throw new IllegalArgumentException(
          "Ledger entry `"
              + kind
              + "` is "
              + polarity
              + " with "
              + points
              + " points; positive entries add, negative ones take.");
    }
    Check.range("cap", cap, Math.abs(points), 100);
  }

  /** Kind and polarity, of which a ledger has one entry each. */
  public String key() {
    return kind + " " + polarity;
  }
}
