package org.cadreprofiles.score.group;

import java.io.Serializable;

/**
 * A dated fact in a person's ledger.
 *
 * @param partId id of its part of the score
 * @param entry key of the ledger's entry that sees it
 * @param zeroBecause why it counts zero, empty when it counts
 * @param amount figure of the fact, null where it has none
 * @param evidence source record
 */
record LedgerItem(String partId, String entry, String zeroBecause, Double amount, String evidence)
    implements Serializable {
  boolean counts() {
    return zeroBecause.isEmpty();
  }
}
