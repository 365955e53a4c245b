package org.cadreprofiles.score.group;

import java.util.List;

/**
 * A person in a peer group.
 *
 * @param cadreId cadre
 * @param isHome whether this is the group in which the person is ranked
 * @param days days of the period in any post
 * @param observations values by place of the indicator in the bound scorecard, null where there is
 *     none
 * @param ledger dated facts, sorted by part id
 */
record Member(
    String cadreId, boolean isHome, int days, Observation[] observations, List<LedgerItem> ledger) {

  /** The value of an indicator, null where there is none. */
  Observation at(int place) {
    return observations[place];
  }
}
